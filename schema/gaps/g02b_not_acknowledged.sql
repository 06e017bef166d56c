-- id: G2b
-- title: Appointed, but not acknowledged in 30 days
-- severity: medium
-- clause: DSPT CAF A3.a NA#7; A#4
-- why: Somebody who does not know or does not agree that they answer for it will not act.
-- remedy: Ask them, and record the day: iar acknowledge --all --by EMAIL; whom to ask: iar acknowledge --list
-- applies: assets and organisations with somebody appointed
-- acts: iao
-- closes: iar acknowledge ASSET --by EMAIL
WITH appointed AS (
  SELECT s.asset_id, a.organisation, s.role, s.person, s.from_on, s.acknowledged_on
  FROM current_assignment s CROSS JOIN live_asset a ON a.id = s.asset_id
  UNION ALL SELECT asset_id, organisation, role, person, from_on, acknowledged_on
  FROM current_assignment WHERE asset_id IS NULL)
-- gaps:
SELECT asset_id, organisation,
  group_concat(CASE role
      WHEN 'iao' THEN 'owner' WHEN 'iaa' THEN 'administrator' WHEN 'custodian' THEN 'technical custodian'
      WHEN 'clinical_lead' THEN 'clinical lead' WHEN 'siro' THEN 'senior information risk owner'
      WHEN 'caldicott' THEN 'Caldicott Guardian' ELSE role END
    || ' ' || char(2) || person || char(3) || ' since ' || from_on, '; ') AS detail,
  CASE WHEN asset_id IS NULL THEN 'its own roles' END AS subject
FROM appointed
WHERE acknowledged_on IS NULL AND from_on < date(:today, '-30 days')
GROUP BY asset_id, organisation
-- of:
SELECT DISTINCT asset_id, organisation FROM appointed
