-- id: G3b
-- title: The place recorded is not in the directory of places
-- severity: low
-- clause: DSPT CAF A3.a A#1; ICO register of information assets
-- why: Equipment is at a place that nobody else can look up, so finding it takes somebody who knows.
-- remedy: Add the place or another name for it: iar import locations FILE
-- applies: equipment with a place recorded
-- acts: iaa
-- cells: site, building, floor, room, location
SELECT id AS asset_id, organisation,
  '''' || place_text || coalesce((
    SELECT CASE how WHEN 'several' THEN ''' could be several places' ELSE ''' is not a known place' END
      || coalesce('; nearest: ' || suggestion, '')
    FROM resolution x WHERE x.kind = 'place' AND x.organisation = live_asset.organisation AND x.text = place_text),
    ''' is not a known place') AS detail
FROM live_asset
WHERE place_text IS NOT NULL AND coalesce(kind, 'hardware') IN ('hardware', 'medical device')
  AND (organisation, place_text) NOT IN (
    SELECT organisation, text FROM resolution WHERE kind = 'place' AND target IS NOT NULL)
-- of:
SELECT id AS asset_id, organisation FROM live_asset
WHERE coalesce(kind, 'hardware') IN ('hardware', 'medical device')
  AND coalesce(site, building, floor, room, location) IS NOT NULL
