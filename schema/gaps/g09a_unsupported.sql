-- id: G9a
-- title: No longer supported, and the risk is not dealt with
-- severity: high
-- clause: DSPT 8.1; CAF A3.a A#1
-- why: Nobody mends its security faults any more, and nobody senior has accepted that.
-- remedy: Replace it, or record what protects it and who accepted the risk, and import again
-- applies: assets whose support is recorded
-- acts: iao
-- cells: mitigation (no mitigation), risk_accepted_by (risk not accepted)
SELECT id AS asset_id, organisation,
  coalesce('support ended ' || CASE WHEN support_end < :today THEN support_end END, 'recorded as unsupported') || ': '
  || CASE WHEN mitigation IS NOT NULL THEN 'risk not accepted'
    WHEN risk_accepted_by IS NOT NULL THEN 'no mitigation' ELSE 'no mitigation, risk not accepted' END AS detail
FROM live_asset
WHERE (mitigation IS NULL OR risk_accepted_by IS NULL)
  AND (support_end < :today OR lower(support_status) IN ('no', 'n', 'eol', 'eos', 'expired')
    OR support_status LIKE '%unsupported%' OR support_status LIKE '%not supported%'
    OR support_status LIKE '%out of support%' OR support_status LIKE '%end of%')
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE support_end IS NOT NULL OR support_status IS NOT NULL
