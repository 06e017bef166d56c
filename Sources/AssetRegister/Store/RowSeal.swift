/// The digests of the rows of one file, taken while they are written, so that they need not be read back.
///
/// What it adds for a row is what ``ContentDigest`` reads back of it.
struct RowSeal {
  private var records = ContentDigest()
  private var entries = ContentDigest()
  private var hasOldRecords = false
  private let fields: [[UInt8]]

  private static let id = Array("id".utf8)
  private static let layoutID = Array("layout_id".utf8)
  private static let content = Array("content".utf8)
  private static let raw = Array("raw".utf8)
  private static let batchID = Array("batch_id".utf8)
  private static let line = Array("line".utf8)
  private static let recordID = Array("record_id".utf8)
  private static let assetID = Array("asset_id".utf8)
  private static let outcome = Array("outcome".utf8)
  private static let reason = Array("reason".utf8)
  private static let mendsBatchID = Array("mends_batch_id".utf8)
  private static let mendsLine = Array("mends_line".utf8)

  init(_ fields: [Field]) {
    self.fields = fields.map { Array($0.name.utf8) }
  }

  /// Adds a record as it was written.
  mutating func addRecord(
    _ id: Int64, _ layout: Int64, _ row: RegisterRow, raw: UnsafeRawBufferPointer,
    values: UnsafeRawBufferPointer
  ) {
    records.row()
    records.add(Self.id, id)
    records.add(Self.layoutID, layout)
    records.add(Self.content, Int64(bitPattern: row.content))
    for (slot, range) in row.slots.enumerated() where !range.isEmpty {
      records.add(fields[slot], UnsafeRawBufferPointer(rebasing: values[range]))
    }
    records.add(Self.raw, raw)
  }

  /// Notes that a row shares a record of an earlier file, which must be read back.
  mutating func meetOldRecord() {
    hasOldRecords = true
  }

  /// Adds an entry as it was written.
  mutating func addEntry(
    _ batch: Int64, _ line: Int, _ record: Int64, _ asset: Int64?, _ outcome: StaticString,
    _ reason: String?, _ mends: HeldRowReference?
  ) {
    entries.row()
    entries.add(Self.batchID, batch)
    entries.add(Self.line, Int64(line))
    entries.add(Self.recordID, record)
    if let asset { entries.add(Self.assetID, asset) }
    outcome.withUTF8Buffer { entries.add(Self.outcome, UnsafeRawBufferPointer($0)) }
    if let reason {
      Array(reason.utf8).withUnsafeBytes { entries.add(Self.reason, $0) }
    }
    if let mends {
      entries.add(Self.mendsBatchID, mends.batch)
      entries.add(Self.mendsLine, Int64(mends.line))
    }
  }

  /// The digests by table.
  mutating func digests() -> [String: [UInt8]] {
    var digests = ["entry": entries.finish()]
    if !hasOldRecords { digests["record"] = records.finish() }
    return digests
  }
}
