-- id: G19a
-- title: Register not brought up to date for 35 days
-- severity: medium
-- clause: DSPT CAF A3.a NA#5; NA#6
-- why: Everything this report says about the organisation is as old as the file it rests on.
-- remedy: Export it again and import it: iar import register FILE --trust CODE --name REGISTER
-- applies: registers
-- acts: siro
WITH told AS (
  SELECT r.organisation, r.name, coalesce(b.as_of, substr(b.made_at, 1, 10)) AS day
  FROM current_register r JOIN batch b ON b.id = r.batch_id)
SELECT NULL AS asset_id, organisation, 'register ' || name || ' is as of ' || day AS detail, name AS subject
FROM told WHERE day < date(:today, '-35 days')
-- of:
SELECT NULL AS asset_id, organisation FROM current_register
