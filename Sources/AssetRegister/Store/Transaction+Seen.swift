extension Transaction {
  /// What scans say of an asset.
  func whatScansSay(of asset: Int64) throws -> SeenDetails {
    SeenDetails(
      sources: try sourcesThatSaw(asset), places: try lastPlaces(of: asset),
      fills: try fills(of: asset), conflicts: try conflicts(of: asset),
      suggested: try number(
        "SELECT count(*) FROM sighting_link WHERE asset_id = :id AND tier = 'suggested'",
        ["id": asset]))
  }

  private func sourcesThatSaw(_ asset: Int64) throws -> [SeenDetails.Source] {
    var sources: [SeenDetails.Source] = []
    try eachRow(
      """
      SELECT source, seen_at, sightings FROM asset_last_seen WHERE asset_id = :id ORDER BY seen_at DESC, source
      """, ["id": asset]
    ) { row in
      sources.append(
        .init(name: row[0] ?? "", seenAt: row[1], sightings: Int(Self.number(row[2]))))
    }
    return sources
  }

  private func lastPlaces(of asset: Int64) throws -> [SeenDetails.Place] {
    var places: [SeenDetails.Place] = []
    try eachRow(
      """
      SELECT p.how, coalesce(p.path, p.site), p.seen_at, p.cidr, p.ip_address, p.switch, p.port, c.source,
        b.file_name, p.line
      FROM asset_place_seen p JOIN scan c ON c.batch_id = p.batch_id JOIN batch b ON b.id = p.batch_id
      WHERE p.asset_id = :id ORDER BY p.newest DESC, p.how
      """, ["id": asset]
    ) { row in
      places.append(
        .init(
          how: row[0] ?? "", path: row[1], seenAt: row[2], range: row[3], address: row[4],
          switchName: row[5], port: row[6],
          from: .init(source: row[7] ?? "", fileName: row[8], line: Self.number(row[9]))))
    }
    return places
  }

  private func fills(of asset: Int64) throws -> [SeenDetails.Value] {
    var fills: [SeenDetails.Value] = []
    try eachRow(
      """
      SELECT field, value, tier, seen_at, source, file_name, line FROM fill WHERE asset_id = :id
      """, ["id": asset]
    ) { fills.append(Self.seenValue($0[...])) }
    return fills
  }

  private func conflicts(of asset: Int64) throws -> [SeenDetails.Conflict] {
    var conflicts: [SeenDetails.Conflict] = []
    try eachRow(
      """
      SELECT register_value, register_day, field, value, tier, seen_at, source, file_name, line
      FROM conflict WHERE asset_id = :id
      """, ["id": asset]
    ) { row in
      conflicts.append(
        .init(
          seen: Self.seenValue(row[2...]), stated: row[0] ?? "", statedDay: row[1] ?? ""))
    }
    return conflicts
  }

  private static func seenValue(_ row: ArraySlice<String?>) -> SeenDetails.Value {
    let row = Array(row)
    let field = row[0] ?? ""
    return SeenDetails.Value(
      field: field, title: FieldCatalogue.named(field)?.title ?? field, value: row[1] ?? "",
      tier: row[2] ?? "", seenAt: row[3],
      from: .init(source: row[4] ?? "", fileName: row[5], line: number(row[6])))
  }
}
