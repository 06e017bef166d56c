-- id: G1a
-- title: No information asset owner
-- severity: high
-- clause: DSPT CAF A3.a NA#7; A#4
-- why: When it fails, leaks or has to be replaced, nobody is accountable for the decision.
-- remedy: Appoint an owner: iar assign --role iao --to EMAIL --where '...'
-- applies: assets in use
-- acts: siro
-- cells: iao
-- closes: iar assign ASSET --role iao --to EMAIL
SELECT id AS asset_id, organisation, 'no owner is named' AS detail
FROM live_asset
WHERE iao IS NULL
  AND id NOT IN (SELECT asset_id FROM current_assignment WHERE role = 'iao' AND asset_id IS NOT NULL)
-- of:
SELECT id AS asset_id, organisation FROM live_asset
