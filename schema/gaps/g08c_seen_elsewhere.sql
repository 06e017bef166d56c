-- id: G8c
-- title: Seen at another organisation
-- severity: low
-- clause: DSPT CAF A3.a NA#6; A#4
-- why: On loan or moved for good, it is on a network whose people do not know that they have it.
-- remedy: Agree whose it is; if it moved, take it from one register into the other and import both again
-- applies: assets that scans saw
-- acts: iao
SELECT f.asset_id, a.organisation, group_concat(f.detail, '; ') AS detail
FROM match_finding f CROSS JOIN live_asset a ON a.id = f.asset_id
WHERE f.code = 'seen at another organisation'
GROUP BY f.asset_id
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE EXISTS (SELECT 1 FROM sighting_link WHERE asset_id = live_asset.id)
  OR id IN (SELECT asset_id FROM match_finding)
