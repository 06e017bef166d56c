-- id: G19b
-- title: Member of the partnership without any register
-- severity: high
-- clause: DSPT CAF A3.a NA#1
-- why: Nothing at all is known about what this organisation holds.
-- remedy: Ask for its registers and import them: iar import register FILE --trust CODE
-- applies: members of the partnership
-- acts: siro
SELECT NULL AS asset_id, code AS organisation, 'no register was imported' AS detail, 'its registers' AS subject
FROM current_organisation
WHERE coalesce(joined_on, '') <= :today AND coalesce(left_on, '9') > :today
  AND code NOT IN (SELECT organisation FROM current_register)
-- of:
SELECT NULL AS asset_id, code AS organisation FROM current_organisation
WHERE coalesce(joined_on, '') <= :today AND coalesce(left_on, '9') > :today
