-- id: G5
-- title: Never reviewed, or review overdue
-- severity: medium
-- clause: DSPT CAF A3.a NA#5; NA#6
-- why: Nobody has confirmed lately that the entry is still true, so decisions rest on old facts.
-- remedy: Review, record the day and import again; periods: iar import review-periods FILE
-- applies: assets in use
-- acts: iao
-- cells: last_review, next_review
WITH period AS MATERIALIZED (SELECT organisation, kind, min(days) AS days FROM current_review_period GROUP BY 1, 2),
due AS (
  SELECT a.id, a.organisation, a.last_review, a.next_review, coalesce(
    (SELECT days FROM period WHERE organisation = a.organisation AND kind = a.kind),
    (SELECT days FROM period WHERE organisation = a.organisation AND kind IS NULL),
    (SELECT days FROM period WHERE organisation IS NULL AND kind = a.kind),
    (SELECT days FROM period WHERE organisation IS NULL AND kind IS NULL),
    CASE WHEN a.criticality = 'critical' OR a.special_category = 'yes' THEN 90 ELSE 365 END) AS days
  FROM live_asset a WHERE a.next_review IS NULL OR a.next_review < :today)
SELECT id AS asset_id, organisation, CASE
    WHEN next_review IS NOT NULL THEN 'review was due ' || next_review
    WHEN last_review IS NULL THEN 'never reviewed'
    ELSE 'last reviewed ' || last_review || ', to be reviewed every ' || days || ' days' END AS detail
FROM due
WHERE next_review IS NOT NULL OR last_review IS NULL OR date(last_review, days || ' days') < :today
-- of:
SELECT id AS asset_id, organisation FROM live_asset
