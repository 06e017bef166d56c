extension Transaction {
  /// Every sighting as it was read, with the asset it is taken for.
  static let sightings = ExportQuery(
    columns: [
      .init("organisation"), .init("source"), .init("source_file"), .init("line", .number),
      .init("seen_at"), .init("seen_how"), .init("serial_number"), .init("machine_uuid"),
      .init("device_id"), .init("asset_tag"), .init("hostname"), .init("reverse_name"),
      .init("domain"), .init("mac_address"), .init("ip_address"), .init("manufacturer"),
      .init("model"), .init("device_type"), .init("operating_system"), .init("switch"),
      .init("port"), .init("vlan"), .init("access_point"), .init("site"), .init("place"),
      .init("place_how"), .init("device", .number), .init("asset", .number), .init("tier"),
    ],
    sql: """
      SELECT organisation, source, file_name, line, seen_at, seen_how, serial_number, machine_uuid, device_id,
        asset_tag, hostname, reverse_name, domain, mac_address, ip_address, manufacturer, model, device_type,
        operating_system, switch, port, vlan, access_point, site, place, place_how, device, asset_id, tier
      FROM seen WHERE (:trust IS NULL OR organisation = :trust) AND :register IS NULL
      ORDER BY organisation, source, file_name, batch_id, line, id
      """)
}
