-- id: G9b
-- title: Nobody knows whether it is still supported
-- severity: medium
-- clause: DSPT 8.1; CAF A3.a A#1
-- why: Replacement can't be planned or paid for in time, and weak points stay unseen.
-- remedy: Add the end of support for the system or version, and import again
-- applies: equipment and software with a system or version recorded
-- acts: custodian
-- cells: support_end, support_status
SELECT id AS asset_id, organisation,
  'no end of support for ' || coalesce(operating_system, 'version ' || software_version) AS detail
FROM live_asset
WHERE support_end IS NULL AND support_status IS NULL
  AND (operating_system IS NOT NULL OR software_version IS NOT NULL)
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE operating_system IS NOT NULL OR software_version IS NOT NULL
