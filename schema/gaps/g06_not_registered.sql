-- id: G6
-- title: Seen on the network, in no register
-- severity: high
-- clause: DSPT CAF A3.a NA#1; ICO audit toolkit, asset management
-- why: Nobody answers for it, keeps it up to date or would notice if it were an intruder's.
-- remedy: Find out whose it is; add it to that register and import again, or make it an asset: iar decide adopt 'sighting DEVICE' --trust CODE; the list: iar export unregistered
-- applies: registered assets and other devices that scans saw
-- acts: siro
WITH range AS MATERIALIZED (SELECT cidr, organisation, purpose FROM current_network)
SELECT NULL AS asset_id, d.organisation, coalesce(d.cidr || coalesce(' (' || n.purpose || ')', '') || ': ', '')
  || coalesce(d.name, d.reverse_name, d.manufacturer || ' device', 'device without a name')
  || coalesce(', serial number ' || d.serial_number, '') || coalesce(', MAC address ' || d.mac_address, '')
  || coalesce(', ' || d.device_type, '')
  || coalesce(', last seen ' || substr(d.last_seen, 1, 10), '') || ' by ' || replace(d.sources, ',', ', ') AS detail,
  coalesce('serial ' || d.serial_number, 'mac ' || substr(d.mac_address, 1, 17), 'name ' || d.name) AS subject
FROM unregistered_device d LEFT JOIN range n ON n.cidr = d.cidr AND n.organisation = d.organisation
-- of:
SELECT NULL AS asset_id, organisation FROM unregistered_device
UNION ALL
SELECT NULL, r.organisation FROM asset a CROSS JOIN register r ON r.id = a.register_id
WHERE a.id IN (SELECT asset_id FROM sighting_link WHERE asset_id IS NOT NULL)
