/// Assets found, as a table.
public enum FoundReport {
  /// The bytes in one of the formats, and how many cells were protected from spreadsheets.
  public static func bytes(_ found: [FoundAsset], _ format: TableFormat, width: Int? = nil) -> (
    bytes: [UInt8], guardedCells: Int
  ) {
    TableOutput.bytes(format, columns: columns, rows: found.map(row), width: width)
  }

  static let columns: [OutputColumn] = [
    .init("asset", .number), .init("trust"), .init("register"), .init("label", .prose),
    .init("kind"), .init("tag"), .init("serial"), .init("place", .prose), .init("source"),
  ]

  static func row(_ asset: FoundAsset) -> [String?] {
    [
      String(asset.id), asset.organisation, asset.register, asset.label, asset.kind,
      asset.assetTag, asset.serialNumber, asset.place,
      "\(asset.fileName ?? asset.register):\(asset.line)",
    ]
  }
}
