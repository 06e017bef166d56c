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
SELECT a.id AS asset_id, a.organisation,
  char(2) || a.iao || char(3) || CASE x.how
    WHEN 'team' THEN ' is a team, not a person'
    WHEN 'several' THEN ' could be several people'
    ELSE ' is not in the people directory' END
  || coalesce('; nearest: ' || char(2) || x.suggestion || char(3), '') AS detail
FROM live_asset a
LEFT JOIN resolution x ON x.kind = 'person' AND x.organisation = a.organisation AND x.text = a.iao
WHERE a.iao IS NOT NULL AND x.target IS NULL
  AND a.id NOT IN (SELECT asset_id FROM current_assignment WHERE role = 'iao' AND asset_id IS NOT NULL)
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE iao IS NOT NULL
