-- id: G4a
-- title: No retention period
-- severity: medium
-- clause: DSPT CAF A3.a NA#3; ICO register of information assets
-- why: Information kept without an end costs storage, and can still be lost, leaked or asked for.
-- remedy: Add the retention period from the records management code, and import again
-- applies: information assets and assets with personal data
-- acts: iao
-- cells: retention, retain_until
SELECT id AS asset_id, organisation, 'no period and no end are recorded' AS detail
FROM live_asset
WHERE (kind = 'information' OR personal_data = 'yes')
  AND retention IS NULL AND retain_until IS NULL AND retention_basis IS NULL
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE kind = 'information' OR personal_data = 'yes'
