-- id: G2b
-- title: Appointed, but not acknowledged in 30 days
-- severity: medium
-- clause: DSPT CAF A3.a NA#7; A#4
-- why: Somebody who does not know or does not agree that they answer for it will not act.
-- remedy: Ask them, and record the day: iar acknowledge --all --by EMAIL; whom to ask: iar acknowledge --list
-- applies: assets and organisations with somebody appointed
-- acts: iao
-- closes: iar acknowledge ASSET --by EMAIL
SELECT s.asset_id, coalesce(a.organisation, s.organisation) AS organisation,
  group_concat(upper(s.role) || ' ' || char(2) || s.person || char(3) || ' since ' || s.from_on, '; ') AS detail,
  CASE WHEN s.asset_id IS NULL THEN 'its own roles' END AS subject
FROM current_assignment s LEFT JOIN live_asset a ON a.id = s.asset_id
WHERE s.acknowledged_on IS NULL AND s.from_on < date(:today, '-30 days')
  AND (s.asset_id IS NULL OR a.id IS NOT NULL)
GROUP BY s.asset_id, coalesce(a.organisation, s.organisation)
-- of:
SELECT DISTINCT s.asset_id, coalesce(a.organisation, s.organisation) AS organisation
FROM current_assignment s LEFT JOIN live_asset a ON a.id = s.asset_id
WHERE s.asset_id IS NULL OR a.id IS NOT NULL
