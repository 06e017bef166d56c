/// The digest of the records of one file, taken while they are read, so that they need not be read back.
///
/// What it adds for a record is what ``ContentDigest`` reads back of it.
struct RecordSeal: Sendable {
  private var digest = ContentDigest()
  private let layout: Int64
  private let fields: [[UInt8]]

  private static let layoutID = Array("layout_id".utf8)
  private static let content = Array("content".utf8)
  private static let raw = Array("raw".utf8)

  init(layout: Int64, fields: [Field]) {
    self.layout = layout
    self.fields = fields.map { Array($0.name.utf8) }
  }

  /// Adds a record that will be written.
  mutating func add(_ row: RegisterRow, raw: [UInt8]) {
    digest.row()
    digest.add(Self.layoutID, layout)
    digest.add(Self.content, Int64(bitPattern: row.content))
    row.bytes.withUnsafeBytes { values in
      for slot in row.slots.indices where !row.slots[slot].isEmpty {
        digest.add(fields[slot], UnsafeRawBufferPointer(rebasing: values[row.slots[slot]]))
      }
    }
    raw.withUnsafeBytes { digest.add(Self.raw, $0) }
  }

  /// The digest of all records added.
  mutating func finish() -> [UInt8] {
    digest.finish()
  }
}

/// The digest of the entries of one file, taken while they are written.
struct EntrySeal {
  private var digest = ContentDigest()

  private static let batchID = Array("batch_id".utf8)
  private static let line = Array("line".utf8)
  private static let recordID = Array("record_id".utf8)
  private static let assetID = Array("asset_id".utf8)
  private static let outcome = Array("outcome".utf8)
  private static let reason = Array("reason".utf8)
  private static let mendsBatchID = Array("mends_batch_id".utf8)
  private static let mendsLine = Array("mends_line".utf8)

  /// Adds an entry as it was written.
  mutating func add(
    _ batch: Int64, _ line: Int, _ record: Int64, _ asset: Int64?, _ outcome: StaticString,
    _ reason: String?, _ mends: HeldRowReference?
  ) {
    digest.row()
    digest.add(Self.batchID, batch)
    digest.add(Self.line, Int64(line))
    digest.add(Self.recordID, record)
    if let asset { digest.add(Self.assetID, asset) }
    outcome.withUTF8Buffer { digest.add(Self.outcome, UnsafeRawBufferPointer($0)) }
    if let reason {
      Array(reason.utf8).withUnsafeBytes { digest.add(Self.reason, $0) }
    }
    if let mends {
      digest.add(Self.mendsBatchID, mends.batch)
      digest.add(Self.mendsLine, Int64(mends.line))
    }
  }

  /// The digest of all entries added.
  mutating func finish() -> [UInt8] {
    digest.finish()
  }
}

/// The digest of the findings of one file, taken while they are written.
struct FindingSeal {
  private var digest = ContentDigest()

  private static let recordID = Array("record_id".utf8)
  private static let position = Array("position".utf8)
  private static let texts = ["heading", "field", "code", "value"].map { Array($0.utf8) }

  /// Adds a finding as it was written; the texts are those of the last four columns.
  mutating func add(_ record: Int64, _ position: Int, _ texts: [String]) {
    digest.row()
    digest.add(Self.recordID, record)
    digest.add(Self.position, Int64(position))
    for (column, text) in zip(Self.texts, texts) {
      Array(text.utf8).withUnsafeBytes { digest.add(column, $0) }
    }
  }

  /// The digest of all findings added.
  mutating func finish() -> [UInt8] {
    digest.finish()
  }
}
