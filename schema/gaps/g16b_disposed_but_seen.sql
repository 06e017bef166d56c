-- id: G16b
-- title: Disposed of, but seen on the network since
-- severity: high
-- clause: CAF 4.0 A3.a.5; ICO audit toolkit, asset management
-- why: It was not destroyed, or something else poses as it; either way nobody looks after it.
-- remedy: Find it; take it out of use or correct its status, and import again; what was seen: iar show ASSET
-- applies: disposed assets
-- acts: iaa
-- cells: status
WITH gone AS MATERIALIZED (
  SELECT a.id, a.organisation, a.disposal_date, coalesce(a.disposal_date, a.as_of, substr(b.made_at, 1, 10)) AS day
  FROM current_asset a JOIN batch b ON b.id = a.batch_id WHERE a.status = 'disposed')
SELECT g.id AS asset_id, g.organisation,
  CASE WHEN g.disposal_date IS NULL THEN 'disposed of as of ' ELSE 'disposed of ' END || g.day || ', seen '
  || substr(max(s.seen_at), 1, 10) || ' by ' || replace(group_concat(DISTINCT s.source), ',', ', ') AS detail
FROM gone g CROSS JOIN asset_sighting s ON s.asset_id = g.id
WHERE substr(s.seen_at, 1, 10) > g.day
GROUP BY g.id
-- of:
SELECT id AS asset_id, organisation FROM current_asset WHERE status = 'disposed'
