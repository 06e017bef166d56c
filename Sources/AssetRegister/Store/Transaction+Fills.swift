/// A field of an asset that its register leaves empty and a scan's value fills.
struct FilledField: Hashable {
  let asset: Int64
  let field: String

  /// The titles of the fields, each once, in the order of the catalogue.
  static func titles(_ fields: Set<FilledField>) -> [String] {
    let names = Set(fields.map(\.field))
    return FieldCatalogue.all.filter { names.contains($0.name) }.map(\.title)
  }
}

extension Transaction {
  /// The fields of assets that scans fill; of more than 50 assets nobody wants to know.
  func filledFields(of assets: Set<Int64>) throws -> Set<FilledField> {
    guard assets.count <= 50 else { return [] }
    var found: Set<FilledField> = []
    for asset in assets {
      try eachRow("SELECT field FROM fill WHERE asset_id = :id", ["id": asset]) { row in
        found.insert(FilledField(asset: asset, field: row[0] ?? ""))
      }
    }
    return found
  }

  /// What the sightings of a device fill of an asset.
  func fills(of asset: Int64, from device: Int64) throws -> [ExplainedPair.Fill] {
    var fills: [ExplainedPair.Fill] = []
    try eachRow(
      """
      SELECT f.field, f.value, f.file_name, f.line, f.seen_at
      FROM fill f JOIN sighting_link l ON l.sighting_id = f.sighting_id
      WHERE f.asset_id = :asset AND l.device_id = :device ORDER BY f.field
      """, ["asset": asset, "device": device]
    ) { row in
      let field = row[0] ?? ""
      fills.append(
        .init(
          field: FieldCatalogue.named(field)?.title ?? field, value: row[1] ?? "",
          place: "\(row[2] ?? ""):\(row[3] ?? "")", seenAt: row[4]))
    }
    return fills
  }
}
