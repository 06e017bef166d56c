-- id: G2d
-- title: The administrator has left
-- severity: medium
-- clause: DSPT CAF A3.a NA#4; NA#7
-- why: The owner has nobody who keeps the entry true, and what the administrator knew went with them.
-- remedy: Hand over to a successor: iar assign --role iaa --to EMAIL --where '...'
-- applies: assets with a known administrator
-- acts: iao
-- cells: iaa
-- closes: iar assign ASSET --role iaa --to EMAIL
WITH answering AS MATERIALIZED (
  SELECT asset_id, person, assignment_id FROM responsible WHERE role = 'iaa'),
leaver AS MATERIALIZED (
  SELECT email, until_on FROM (SELECT email, until_on, max(batch_id) FROM person GROUP BY email)
  WHERE until_on < :today)
SELECT a.id AS asset_id, a.organisation,
  group_concat('administrator ' || char(2) || r.person || char(3)
    || CASE WHEN p.email IS NULL THEN ': term ended ' || s.until_on ELSE ' left ' || p.until_on END, '; ') AS detail
FROM answering r
CROSS JOIN live_asset a ON a.id = r.asset_id
LEFT JOIN leaver p ON p.email = r.person
LEFT JOIN assignment s ON s.id = r.assignment_id
WHERE p.email IS NOT NULL OR s.until_on < :today
GROUP BY a.id, a.organisation
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE id IN (SELECT asset_id FROM responsible WHERE role = 'iaa')
