-- id: G15
-- title: A whole kind of asset is not registered
-- severity: high
-- clause: DSPT CAF A3.a NA#2; A#1
-- why: What no register covers is neither protected nor missed when it is lost.
-- remedy: Ask for that register and import it: iar import register FILE --trust CODE --name NAME
-- applies: kinds of asset that each organisation should hold
-- acts: siro
WITH member AS (SELECT DISTINCT organisation FROM current_register),
wanted (kind) AS (VALUES ('software'), ('medical device'), ('information'), ('paper')),
kept AS MATERIALIZED (SELECT DISTINCT organisation, kind, media LIKE '%paper%' AS on_paper FROM main.live_asset),
found AS (SELECT organisation, kind FROM kept UNION SELECT organisation, 'paper' FROM kept WHERE on_paper)
SELECT NULL AS asset_id, m.organisation, CASE w.kind WHEN 'software' THEN 'no software'
  WHEN 'paper' THEN 'no paper records' WHEN 'information' THEN 'no information assets'
  ELSE 'no medical devices' END || ' in any register' AS detail,
  w.kind AS subject
FROM member m JOIN wanted w LEFT JOIN current_organisation o ON o.code = m.organisation
WHERE (m.organisation, w.kind) NOT IN (SELECT organisation, kind FROM found WHERE kind IS NOT NULL)
  AND (w.kind <> 'medical device' OR coalesce(o.kind, 'trust') = 'trust')
-- of:
SELECT NULL AS asset_id, m.organisation, w.column1 FROM (SELECT DISTINCT organisation FROM current_register) m
JOIN (VALUES ('software'), ('medical device'), ('information'), ('paper')) w
LEFT JOIN current_organisation o ON o.code = m.organisation
WHERE w.column1 <> 'medical device' OR coalesce(o.kind, 'trust') = 'trust'
