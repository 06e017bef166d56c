-- id: G10a
-- title: Medical device without known maintenance
-- severity: high
-- clause: DSPT 9.3.8; CAF A3.a A#1
-- why: Patients rely on a device that nobody is known to keep safe and working.
-- remedy: Add the contract or the in-house arrangement to the equipment register, and import again
-- applies: medical devices in use
-- acts: custodian
-- cells: maintenance, maintenance_due
SELECT id AS asset_id, organisation, 'no maintenance arrangement is recorded' AS detail
FROM live_asset WHERE kind = 'medical device' AND maintenance IS NULL AND maintenance_due IS NULL
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE kind = 'medical device'
