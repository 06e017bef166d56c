-- id: G3b
-- title: The place recorded is not in the directory of places
-- severity: low
-- clause: DSPT CAF A3.a A#1; ICO register of information assets
-- why: Equipment is at a place that nobody else can look up, so finding it takes somebody who knows.
-- remedy: Add the place or another name for it: iar import locations FILE
-- applies: equipment with a place recorded
-- acts: iaa
-- cells: site, building, floor, room, location
SELECT a.id AS asset_id, a.organisation,
  '''' || p.text || CASE p.how WHEN 'several' THEN ''' could be several places' ELSE ''' is not a known place' END
  || coalesce('; nearest: ' || p.suggestion, '') AS detail
FROM live_asset a JOIN asset_place p ON p.asset_id = a.id
WHERE p.text IS NOT NULL AND p.path IS NULL AND coalesce(a.kind, 'hardware') IN ('hardware', 'medical device')
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE coalesce(kind, 'hardware') IN ('hardware', 'medical device')
  AND coalesce(site, building, floor, room, location) IS NOT NULL
