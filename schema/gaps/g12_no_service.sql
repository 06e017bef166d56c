-- id: G12
-- title: No service or no criticality
-- severity: medium
-- clause: DSPT CAF A3.a A#1; A#3
-- why: In an incident nobody knows which care stops, or what to bring back first.
-- remedy: Add the service it supports and how critical it is, and import again
-- applies: assets in use
-- acts: iao
-- cells: service (no service), criticality (no criticality)
SELECT id AS asset_id, organisation, CASE
    WHEN service IS NOT NULL THEN 'no criticality' WHEN criticality IS NOT NULL THEN 'no service'
    ELSE 'no service, no criticality' END AS detail
FROM live_asset WHERE service IS NULL OR criticality IS NULL
-- of:
SELECT id AS asset_id, organisation FROM live_asset
