-- id: G1c
-- title: The owner named is a team or an unknown name
-- severity: high
-- clause: DSPT CAF A3.a NA#7; A#4
-- why: A team can't be held to account, and a name that nobody knows can't be asked.
-- remedy: Correct the name in the register, or iar import people FILE, or iar assign --role iao --to EMAIL --where '...'
-- applies: assets whose register names an owner
-- acts: siro
-- cells: iao
-- closes: iar assign ASSET --role iao --to EMAIL
SELECT id AS asset_id, organisation,
  char(2) || '''' || iao || '''' || char(3) || coalesce((
    SELECT CASE how
      WHEN 'team' THEN ' is a team, not a person'
      WHEN 'several' THEN ' could be several people'
      ELSE ' is not in the people directory' END
    || coalesce('; nearest: ' || char(2) || suggestion || char(3), '')
    FROM resolution x WHERE x.kind = 'person' AND x.organisation = live_asset.organisation AND x.text = iao),
    ' is not in the people directory') AS detail
FROM live_asset
WHERE iao IS NOT NULL AND (organisation, iao) NOT IN (
    SELECT organisation, text FROM resolution WHERE kind = 'person' AND target IS NOT NULL)
  AND id NOT IN (SELECT asset_id FROM current_assignment WHERE role = 'iao' AND asset_id IS NOT NULL)
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE iao IS NOT NULL
