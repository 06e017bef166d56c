-- id: G4b
-- title: Kept past its retention date
-- severity: high
-- clause: DSPT CAF A3.a NA#3; UK GDPR Article 5(1)(e)
-- why: Information that should be gone can still harm patients and staff if it leaks.
-- remedy: Dispose of it and record the day, or record why it is kept, and import again
-- applies: assets with a retention date
-- acts: iao
-- cells: retain_until, status
SELECT id AS asset_id, organisation, 'to be disposed of by ' || retain_until AS detail
FROM live_asset WHERE retain_until < :today
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE retain_until IS NOT NULL
