-- id: G18a
-- title: Damaged or meaningless serial number, tag or address
-- severity: low
-- clause: DSPT CAF A3.a NA#6
-- why: The asset can't be told apart from others, in a recall, a theft or a count.
-- remedy: Take the number from the device itself, correct the register and import again
-- applies: assets in use
-- acts: iaa
-- cells: serial_number, asset_tag, mac_address, hostname
SELECT a.id AS asset_id, a.organisation,
  group_concat(f.heading || ' ''' || f.value || ''' is ' || CASE WHEN f.code LIKE 'damaged%' THEN 'damaged' ELSE 'no real number' END, '; ') AS detail
FROM (SELECT record_id, heading, value, code FROM finding WHERE code LIKE 'damaged%' OR code LIKE 'junk%') f
JOIN live_asset a ON a.record_id = f.record_id
GROUP BY a.id
-- of:
SELECT id AS asset_id, organisation FROM live_asset
