-- id: G1b
-- title: No information asset administrator
-- severity: medium
-- clause: DSPT CAF A3.a NA#7; A#4
-- why: The owner has nobody who keeps the entry true and the asset in order from day to day.
-- remedy: Appoint an administrator: iar assign --role iaa --to EMAIL --where '...'
-- applies: assets in use
-- acts: iao
-- cells: iaa
-- closes: iar assign ASSET --role iaa --to EMAIL
SELECT id AS asset_id, organisation,
  coalesce(char(2) || '''' || iaa || '''' || char(3) || ' is not a known person', 'no administrator is named') AS detail
FROM live_asset
WHERE (iaa IS NULL OR (organisation, iaa) NOT IN (
    SELECT organisation, text FROM resolution WHERE kind = 'person' AND target IS NOT NULL))
  AND id NOT IN (SELECT asset_id FROM current_assignment WHERE role = 'iaa' AND asset_id IS NOT NULL)
-- of:
SELECT id AS asset_id, organisation FROM live_asset
