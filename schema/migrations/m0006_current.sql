-- What holds today.
CREATE VIEW current_organisation AS
SELECT * FROM organisation o
WHERE batch_id = (SELECT max(batch_id) FROM organisation WHERE code = o.code);

CREATE VIEW current_place AS
SELECT * FROM place p
WHERE batch_id = (SELECT max(batch_id) FROM place WHERE path = p.path);

CREATE VIEW current_place_alias AS
SELECT DISTINCT alias, path FROM place_alias;

CREATE VIEW current_network AS
SELECT * FROM network n
WHERE batch_id = (SELECT max(batch_id) FROM network WHERE cidr = n.cidr AND organisation = n.organisation);

CREATE VIEW current_person AS
SELECT * FROM person p
WHERE batch_id = (SELECT max(batch_id) FROM person WHERE email = p.email);

CREATE VIEW current_review_period AS
SELECT * FROM review_period r
WHERE batch_id = (
  SELECT max(batch_id) FROM review_period WHERE organisation IS r.organisation AND kind IS r.kind);

-- The newest full export of each register, and the newest file of any kind.
CREATE VIEW current_register AS
SELECT r.id, r.organisation, r.name,
  max(b.id) AS batch_id,
  max(CASE WHEN b.partial = 0 THEN b.id END) AS full_batch_id
FROM register r JOIN batch b ON b.register_id = r.id AND b.kind = 'register' AND b.undone_at IS NULL
GROUP BY r.id;

-- One line for every asset with the values its register states. `missing`: absent from the newest full export.
CREATE VIEW current_asset AS
SELECT a.id, r.organisation, r.name AS register, r.id AS register_id, a.record_id, a.batch_id, b.file_name, a.line, b.as_of,
  coalesce(c.name, c.hostname, c.description, c.category, c.asset_tag, 'asset ' || a.id) AS label,
  a.batch_id < coalesce(r.full_batch_id, 0) AS missing,
  c.asset_tag,
  c.name,
  c.description,
  c.kind,
  c.category,
  c.status,
  c.owning_organisation,
  c.department,
  c.iao,
  c.iaa,
  c.custodian,
  c.clinical_lead,
  c.deputy,
  c.assigned_user,
  c.site,
  c.building,
  c.floor,
  c.room,
  c.location,
  c.service,
  c.criticality,
  c.impact,
  c.depends_on,
  c.media,
  c.classification,
  c.security_measures,
  c.retention,
  c.retention_basis,
  c.retain_until,
  c.personal_data,
  c.special_category,
  c.data_subjects,
  c.data_categories,
  c.purpose,
  c.lawful_basis,
  c.recipients,
  c.transfers,
  c.controller_role,
  c.ropa,
  c.dpia,
  c.contract,
  c.sharing_agreement,
  c.manufacturer,
  c.model,
  c.model_number,
  c.serial_number,
  c.hostname,
  c.mac_address,
  c.ip_address,
  c.machine_uuid,
  c.operating_system,
  c.software_version,
  c.support_end,
  c.support_status,
  c.mitigation,
  c.risk_accepted_by,
  c.supplier,
  c.maintenance,
  c.maintenance_due,
  c.segmentation,
  c.supplier_access,
  c.supplier_access_mfa,
  c.patient_data,
  c.mds2,
  c.gmdn,
  c.loanable,
  c.purchase_date,
  c.in_use_date,
  c.warranty_end,
  c.purchase_cost,
  c.order_number,
  c.disposal_date,
  c.disposal_certificate,
  c.last_review,
  c.next_review,
  c.reviewer,
  c.last_verified,
  c.last_seen,
  c.notes
FROM asset a
JOIN current_register r ON r.id = a.register_id
JOIN batch b ON b.id = a.batch_id
JOIN record c ON c.id = a.record_id;

-- Assets that are still somebody's concern: neither disposed of nor missing from the newest full export.
CREATE VIEW live_asset AS
SELECT * FROM current_asset WHERE coalesce(status, '') <> 'disposed' AND NOT missing;

CREATE VIEW current_assignment AS
SELECT s.*, (SELECT max(acknowledged_on) FROM acknowledgement k WHERE k.assignment_id = s.id) AS acknowledged_on
FROM assignment s
WHERE NOT EXISTS (SELECT 1 FROM assignment_end e WHERE e.assignment_id = s.id);

-- The names a register states for an asset, by role.
CREATE VIEW stated_person AS
SELECT id AS asset_id, organisation, 'iao' AS role, iao AS text FROM current_asset WHERE iao IS NOT NULL
UNION ALL SELECT id, organisation, 'iaa', iaa FROM current_asset WHERE iaa IS NOT NULL
UNION ALL SELECT id, organisation, 'custodian', custodian FROM current_asset WHERE custodian IS NOT NULL
UNION ALL SELECT id, organisation, 'clinical_lead', clinical_lead FROM current_asset WHERE clinical_lead IS NOT NULL
UNION ALL SELECT id, organisation, 'deputy', deputy FROM current_asset WHERE deputy IS NOT NULL;

-- Who answers for an asset: a person assigned, else the person its register names. The join's order is fixed: a name is
-- looked up for each asset, never the assets for each name.
CREATE VIEW responsible AS
SELECT asset_id, role, person, 'assigned' AS origin, id AS assignment_id, from_on, acknowledged_on
FROM current_assignment WHERE asset_id IS NOT NULL
UNION ALL
SELECT s.asset_id, s.role, x.target, 'register', NULL, NULL, NULL
FROM stated_person s
CROSS JOIN resolution x ON x.kind = 'person' AND x.organisation = s.organisation AND x.text = s.text
WHERE x.target IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM current_assignment a WHERE a.asset_id = s.asset_id AND a.role = s.role);

-- The place of an asset: the most exact text of its row that is a known place, or the texts as they stand.
CREATE VIEW asset_place AS
SELECT a.id AS asset_id,
  nullif(concat_place.text, '') AS text,
  x.target AS path, x.how, x.suggestion
FROM current_asset a
JOIN (
  SELECT id, trim(coalesce(site, '')
    || CASE WHEN building IS NULL THEN '' ELSE ' / ' || building END
    || CASE WHEN floor IS NULL THEN '' ELSE ' / ' || floor END
    || CASE WHEN room IS NULL THEN '' ELSE ' / ' || room END
    || CASE WHEN location IS NULL THEN '' ELSE ' / ' || location END, ' /') AS text
  FROM current_asset) AS concat_place ON concat_place.id = a.id
LEFT JOIN resolution x ON x.kind = 'place' AND x.organisation = a.organisation AND x.text = concat_place.text;

-- Every clean identifier of every asset, one a line; cells with several addresses give several lines.
CREATE VIEW identifier AS
SELECT id AS asset_id, 'serial number' AS kind, serial_number AS value FROM current_asset WHERE serial_number IS NOT NULL
UNION ALL SELECT id, 'asset tag', asset_tag FROM current_asset WHERE asset_tag IS NOT NULL
UNION ALL SELECT id, 'hostname', hostname FROM current_asset WHERE hostname IS NOT NULL
UNION ALL SELECT id, 'UUID', machine_uuid FROM current_asset WHERE machine_uuid IS NOT NULL
UNION ALL SELECT id, 'MAC address', mac_address FROM current_asset WHERE mac_address IS NOT NULL AND instr(mac_address, ' ') = 0
UNION ALL SELECT a.id, 'MAC address', j.value FROM current_asset a, json_each('["' || replace(a.mac_address, ' ', '","') || '"]') j
  WHERE instr(a.mac_address, ' ') > 0;
