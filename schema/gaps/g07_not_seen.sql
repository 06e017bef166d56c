-- id: G7
-- title: Registered, but not seen in 90 days where scans looked
-- severity: medium
-- clause: DSPT CAF A3.a NA#6; ICO register of information assets
-- why: It may be lost, stolen, switched off for good, or unprotected somewhere out of sight.
-- remedy: Look for it; if it is gone, record that and import again; possible matches wait in: iar review
-- applies: networked equipment at sites where a scan told more than addresses
-- acts: iaa
-- cells: status, last_verified
WITH placed AS MATERIALIZED (SELECT asset_id, site FROM asset_site),
scanned AS MATERIALIZED (
  SELECT substr(p.site, 1, instr(p.site || ' / ', ' / ') - 1) AS site, group_concat(DISTINCT o.source) AS sources,
    max(s.seen_at) AS seen_at
  FROM sighting s JOIN sighting_place p ON p.sighting_id = s.id
  JOIN (SELECT * FROM scan_order LIMIT -1) o ON o.batch_id = s.batch_id
  WHERE o.is_network AND p.site IS NOT NULL AND s.seen_at >= date(:today, '-90 days')
    AND (s.serial_number IS NOT NULL OR s.mac_address IS NOT NULL OR s.hostname IS NOT NULL)
  GROUP BY 1),
seen AS MATERIALIZED (
  SELECT l.asset_id, max(s.seen_at) AS seen_at FROM sighting_link l JOIN sighting s ON s.id = l.sighting_id
  WHERE l.tier IN ('confirmed', 'two-witness', 'one-witness') GROUP BY l.asset_id)
-- gaps:
SELECT n.asset_id, n.organisation, coalesce('last seen ' || substr(s.seen_at, 1, 10), 'never seen') || '; ' || p.site
  || ' was scanned ' || substr(c.seen_at, 1, 10) || ' by ' || replace(c.sources, ',', ', ')
  || CASE WHEN n.asset_id IN (SELECT asset_id FROM sighting_link WHERE tier = 'suggested')
    THEN '; a possible match waits' ELSE '' END AS detail
FROM network_asset n CROSS JOIN placed p ON p.asset_id = n.asset_id CROSS JOIN scanned c ON c.site = p.site
LEFT JOIN seen s ON s.asset_id = n.asset_id
WHERE coalesce(s.seen_at, '') < date(:today, '-90 days')
-- of:
SELECT n.asset_id, n.organisation
FROM network_asset n CROSS JOIN placed p ON p.asset_id = n.asset_id CROSS JOIN scanned c ON c.site = p.site
