-- id: G14
-- title: Personal data without a full record of processing
-- severity: high
-- clause: UK GDPR Article 30; DSPT CAF A3.a A#1
-- why: The trust can't show why it holds the data, whose it is or who receives it.
-- remedy: Add the reference in the record of processing, or the details that are missing, and import again
-- applies: assets with personal data
-- acts: iao
-- cells: ropa, data_subjects, data_categories, recipients, lawful_basis, dpia
SELECT id AS asset_id, organisation, 'missing: ' || substr(
    CASE WHEN data_subjects IS NULL THEN ', data subjects' ELSE '' END
    || CASE WHEN data_categories IS NULL THEN ', categories' ELSE '' END
    || CASE WHEN recipients IS NULL THEN ', recipients' ELSE '' END
    || CASE WHEN lawful_basis IS NULL THEN ', lawful basis' ELSE '' END
    || CASE WHEN dpia IS NULL THEN ', DPIA' ELSE '' END, 3) AS detail
FROM live_asset
WHERE personal_data = 'yes' AND ropa IS NULL AND (data_subjects IS NULL OR data_categories IS NULL OR recipients IS NULL
  OR lawful_basis IS NULL OR dpia IS NULL)
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE personal_data = 'yes'
