-- id: X1
-- title: Laptop out of warranty
-- severity: low
-- clause: local policy
-- why: A repair has to be paid for, and takes longer.
-- remedy: Plan its replacement
-- applies: laptops
SELECT id AS asset_id, organisation, 'warranty ended ' || warranty_end AS detail
FROM live_asset WHERE category = 'Laptop' AND warranty_end < :today
-- of:
SELECT id AS asset_id, organisation FROM live_asset WHERE category = 'Laptop'
