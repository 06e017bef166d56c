-- id: G17a
-- title: Network range without a site
-- severity: low
-- clause: GovS 007; DSPT CAF A3.a A#1
-- why: What is found on this network can't be told to stand anywhere, so nobody is sent to look.
-- remedy: Add the site to the networks file: iar import networks FILE
-- applies: network ranges
-- acts: siro
SELECT NULL AS asset_id, organisation, cidr || coalesce(' (' || purpose || ')', '') || ' has no site' AS detail, cidr AS subject
FROM current_network WHERE site IS NULL
-- of:
SELECT NULL AS asset_id, organisation FROM current_network
