-- id: G11b
-- title: A supplier reaches a medical device without a second factor
-- severity: high
-- clause: DSPT 9.3.9; NHS guidance on protecting connected medical devices
-- why: One stolen password of the supplier's opens the way to the device and to the network around it.
-- remedy: Have the supplier use multi-factor authentication, record it and import again
-- applies: medical devices that a supplier can reach
-- acts: custodian
-- cells: supplier_access_mfa
SELECT id AS asset_id, organisation, CASE supplier_access_mfa WHEN 'no' THEN 'without multi-factor authentication'
  ELSE 'multi-factor authentication is not recorded' END AS detail
FROM live_asset
WHERE kind = 'medical device' AND supplier_access = 'yes' AND coalesce(supplier_access_mfa, '') <> 'yes'
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE kind = 'medical device' AND supplier_access = 'yes'
