-- id: G10b
-- title: Medical device without maker, or connected without known protection
-- severity: medium
-- clause: DSPT 9.3.8; 9.3.9
-- why: In an attack or a recall it is not known whom to call, or how the device can be reached.
-- remedy: Add supplier, network segment and supplier access to the equipment register, and import again
-- applies: medical devices in use
-- acts: custodian
-- cells: manufacturer supplier (no maker), segmentation (segmentation not), supplier_access (supplier access not)
SELECT id AS asset_id, organisation, substr(
    CASE WHEN coalesce(supplier, manufacturer) IS NULL THEN ', no maker or supplier' ELSE '' END
    || CASE WHEN coalesce(hostname, mac_address, ip_address) IS NULL THEN '' ELSE
      CASE WHEN segmentation IS NULL THEN ', segmentation not recorded' ELSE '' END
      || CASE WHEN supplier_access IS NULL THEN ', supplier access not recorded' ELSE '' END END, 3) AS detail
FROM live_asset
WHERE kind = 'medical device' AND (coalesce(supplier, manufacturer) IS NULL
  OR coalesce(hostname, mac_address, ip_address) IS NOT NULL AND (segmentation IS NULL OR supplier_access IS NULL))
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE kind = 'medical device'
