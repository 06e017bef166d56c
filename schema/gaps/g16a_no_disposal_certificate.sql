-- id: G16a
-- title: Disposed of without a certificate
-- severity: high
-- clause: DSPT CAF A3.a NA#3; CAF 4.0 A3.a.5
-- why: Nobody can show that the data on it was destroyed.
-- remedy: Get the certificate from the disposal firm, record its number and import again
-- applies: disposed assets that may hold data
-- acts: iaa
-- cells: disposal_certificate
SELECT id AS asset_id, organisation, coalesce('disposed of ' || disposal_date || ', ', '') || 'no certificate' AS detail
FROM current_asset
WHERE disposal_certificate IS NULL AND status = 'disposed' AND coalesce(kind, '') NOT IN ('software', 'service')
  AND (kind = 'information' OR 'yes' IN (personal_data, special_category, patient_data)
    OR coalesce(operating_system, hostname, mac_address, ip_address, machine_uuid) IS NOT NULL
    OR category LIKE '%laptop%' OR category LIKE '%desktop%' OR category LIKE '%server%' OR category LIKE '%phone%'
    OR category LIKE '%tablet%' OR category LIKE '%storage%' OR category LIKE '%disk%' OR category LIKE '%PC%')
-- of:
SELECT id AS asset_id, organisation FROM current_asset
WHERE status = 'disposed' AND coalesce(kind, '') NOT IN ('software', 'service')
  AND (kind = 'information' OR 'yes' IN (personal_data, special_category, patient_data)
    OR coalesce(operating_system, hostname, mac_address, ip_address, machine_uuid) IS NOT NULL
    OR category LIKE '%laptop%' OR category LIKE '%desktop%' OR category LIKE '%server%' OR category LIKE '%phone%'
    OR category LIKE '%tablet%' OR category LIKE '%storage%' OR category LIKE '%disk%' OR category LIKE '%PC%')
