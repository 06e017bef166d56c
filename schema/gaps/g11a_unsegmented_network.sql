-- id: G11a
-- title: Medical device on a network that is not segmented
-- severity: high
-- clause: DSPT 9.3.8; 9.3.9; NHS guidance on protecting connected medical devices
-- why: One infected office computer can reach the device, and a device can't defend itself.
-- remedy: Move it to a segment of its own, or correct the networks file: iar import networks FILE
-- applies: medical devices on a recorded network
-- acts: custodian
-- closes: iar import networks FILE
WITH last AS MATERIALIZED (SELECT asset_id, cidr, organisation, seen_at FROM asset_last_place WHERE cidr IS NOT NULL),
stated AS MATERIALIZED (SELECT asset_id, cidr, network_organisation, segmented FROM asset_network WHERE cidr IS NOT NULL),
range AS MATERIALIZED (SELECT cidr, organisation, segmented FROM current_network),
device AS MATERIALIZED (SELECT id, organisation, segmentation FROM live_asset WHERE kind = 'medical device'),
standing AS (
  SELECT d.id, d.organisation, d.segmentation, l.cidr, r.segmented, 'seen ' || substr(l.seen_at, 1, 10) AS how
  FROM device d CROSS JOIN last l ON l.asset_id = d.id CROSS JOIN range r ON r.cidr = l.cidr AND r.organisation = l.organisation
  UNION ALL
  SELECT d.id, d.organisation, d.segmentation, s.cidr, s.segmented, 'by its registered address'
  FROM device d CROSS JOIN stated s ON s.asset_id = d.id WHERE d.id NOT IN (SELECT asset_id FROM last))
-- gaps:
SELECT id AS asset_id, organisation, 'on ' || cidr || ', not segmented'
  || coalesce(', ' || min(how), '') || coalesce('; segmentation in the register: ''' || segmentation || '''', '') AS detail
FROM standing WHERE segmented = 'no' GROUP BY id
-- of:
SELECT DISTINCT id AS asset_id, organisation FROM standing
