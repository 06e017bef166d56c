extension Transaction {
  /// What scans fill in where a register says nothing.
  static let fills = ExportQuery(
    columns: [
      .init("organisation"), .init("register"), .init("asset", .number), .init("label"),
      .init("field"), .init("value"), .init("tier"), .init("seen_at"), .init("source"),
      .init("source_file"), .init("line", .number),
    ],
    sql: """
      SELECT a.organisation, a.register, a.id, a.label, f.field, f.value, f.tier, f.seen_at, f.source, f.file_name, f.line
      FROM fill f CROSS JOIN current_asset a ON a.id = f.asset_id
      WHERE (:trust IS NULL OR a.organisation = :trust) AND (:register IS NULL OR a.register = :register)
      ORDER BY a.id, f.field
      """)

  /// Where a register and scans say different things, with both days.
  static let conflicts = ExportQuery(
    columns: [
      .init("organisation"), .init("register"), .init("asset", .number), .init("label"),
      .init("field"), .init("register_value"), .init("register_day"), .init("register_file"),
      .init("register_line", .number), .init("seen_value"), .init("seen_at"), .init("tier"),
      .init("source"), .init("source_file"), .init("line", .number),
    ],
    sql: """
      SELECT a.organisation, a.register, a.id, a.label, c.field, c.register_value, c.register_day, a.file_name, a.line,
        c.value, c.seen_at, c.tier, c.source, c.file_name, c.line
      FROM conflict c CROSS JOIN current_asset a ON a.id = c.asset_id
      WHERE (:trust IS NULL OR a.organisation = :trust) AND (:register IS NULL OR a.register = :register)
      ORDER BY a.id, c.field
      """)

  /// Devices that scans show and no register has, under the organisation that is likely to have them.
  static let unregistered = ExportQuery(
    columns: [
      .init("organisation"), .init("network"), .init("purpose"), .init("site"),
      .init("device", .number), .init("name"), .init("reverse_name"), .init("serial_number"),
      .init("mac_address"), .init("device_type"), .init("manufacturer"),
      .init("sightings", .number), .init("first_seen"), .init("last_seen"), .init("sources"),
    ],
    sql: """
      WITH range AS MATERIALIZED (SELECT cidr, organisation, purpose FROM current_network)
      SELECT d.organisation, d.cidr, n.purpose, d.site, d.device, d.name, d.reverse_name, d.serial_number,
        d.mac_address, d.device_type, d.manufacturer, d.sightings, d.first_seen, d.last_seen, d.sources
      FROM unregistered_device d LEFT JOIN range n ON n.cidr = d.cidr AND n.organisation = d.organisation
      WHERE (:trust IS NULL OR d.organisation = :trust) AND :register IS NULL
      ORDER BY d.organisation, d.cidr, d.device
      """)
}
