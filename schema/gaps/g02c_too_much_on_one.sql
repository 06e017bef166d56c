-- id: G2c
-- title: One person owns more than 50 assets, without a deputy
-- severity: medium
-- clause: DSPT CAF A3.a NA#4
-- why: If this one person is away or leaves, the knowledge and the authority are gone.
-- remedy: Name a deputy in the people file, or share the assets out: iar assign --role deputy --to EMAIL --where '...'
-- applies: owners
-- acts: siro
WITH answering AS MATERIALIZED (SELECT asset_id, person FROM responsible WHERE role = 'iao'),
deputised AS MATERIALIZED (SELECT asset_id FROM responsible WHERE role = 'deputy'),
known AS (SELECT email, deputy, max(batch_id) FROM person GROUP BY email),
owned AS (
  SELECT r.person, a.organisation, count(*) AS here,
    sum(count(*)) OVER (PARTITION BY r.person) AS everywhere
  FROM answering r CROSS JOIN main.live_asset a ON a.id = r.asset_id
  WHERE r.asset_id NOT IN (SELECT asset_id FROM deputised)
    AND r.person NOT IN (SELECT email FROM known WHERE deputy IS NOT NULL)
  GROUP BY r.person, a.organisation)
SELECT NULL AS asset_id, organisation,
  char(2) || person || char(3) || ' owns ' || everywhere || ' assets without a deputy'
  || CASE WHEN here < everywhere THEN ', ' || here || ' of them here' ELSE '' END AS detail, person AS subject
FROM owned WHERE everywhere > 50
-- of:
WITH answering AS MATERIALIZED (SELECT asset_id, person FROM responsible WHERE role = 'iao')
SELECT DISTINCT NULL AS asset_id, a.organisation, r.person
FROM answering r CROSS JOIN main.live_asset a ON a.id = r.asset_id
