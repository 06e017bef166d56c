-- id: G2a
-- title: The owner has left
-- severity: high
-- clause: DSPT CAF A3.a NA#4; NA#7
-- why: On paper somebody answers for it; in fact nobody does, and their knowledge went with them.
-- remedy: Hand over to a successor: iar assign --role iao --to EMAIL --where '...'
-- applies: assets with a known owner
-- acts: siro
-- cells: iao
-- closes: iar assign ASSET --role iao --to EMAIL
WITH answering AS MATERIALIZED (
  SELECT asset_id, person, assignment_id FROM responsible WHERE role = 'iao'),
leaver AS MATERIALIZED (
  SELECT email, until_on FROM (SELECT email, until_on, max(batch_id) FROM person GROUP BY email)
  WHERE until_on < :today)
SELECT a.id AS asset_id, a.organisation,
  group_concat('owner ' || char(2) || r.person || char(3)
    || CASE WHEN p.email IS NULL THEN ': term ended ' || s.until_on ELSE ' left ' || p.until_on END, '; ') AS detail
FROM answering r
CROSS JOIN live_asset a ON a.id = r.asset_id
LEFT JOIN leaver p ON p.email = r.person
LEFT JOIN assignment s ON s.id = r.assignment_id
WHERE p.email IS NOT NULL OR s.until_on < :today
GROUP BY a.id, a.organisation
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE id IN (SELECT asset_id FROM responsible WHERE role = 'iao')
