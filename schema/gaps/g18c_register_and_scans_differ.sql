-- id: G18c
-- title: Scans say otherwise than the register
-- severity: medium
-- clause: DSPT CAF A3.a NA#6
-- why: One of the two is wrong, and decisions rest on both.
-- remedy: Look at the device; correct the register and import again, or leave it; the list: iar export conflicts
-- applies: assets that scans saw
-- acts: iaa
SELECT c.asset_id, a.organisation, group_concat(
    replace(replace(replace(c.field, '_', ' '), 'mac add', 'MAC add'), 'ip add', 'IP add') || ' ''' || c.register_value
  || ''' in the register as of ' || c.register_day || ', ''' || c.value || ''''
  || coalesce(' seen ' || substr(c.seen_at, 1, 10), '') || ' by ' || c.source, '; ') AS detail
FROM conflict c CROSS JOIN live_asset a ON a.id = c.asset_id
GROUP BY c.asset_id
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE EXISTS (SELECT 1 FROM sighting_link WHERE asset_id = live_asset.id)
  OR id IN (SELECT asset_id FROM match_finding)
