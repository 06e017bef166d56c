internal import GRDB
import Tabular

/// Writes the rows of one file, the bulk path: raw bytes handed to prepared statements, no text made on the way.
struct RegisterWriter {
  private let database: Database
  private let batch: Int64
  private let register: Int64
  private let layout: Int64
  private let shape: RowShape
  private let headings: [String]
  private var record: BulkInsert
  private var entry: BulkInsert
  private var finding: BoundStatement
  private var point: BoundStatement
  private var move: BoundStatement
  private let firstRecord: Int64
  private var nextRecord: Int64
  private var nextAsset: Int64
  private let firstAsset: Int64
  private var seal = EntrySeal()
  private var findingSeal = FindingSeal()

  init(
    _ transaction: Transaction, batch: Int64, register: Int64, layout: Int64, headings: [String],
    shape: RowShape
  ) throws {
    database = transaction.database
    self.batch = batch
    self.register = register
    self.shape = shape
    self.headings = headings
    self.layout = layout
    record = try BulkInsert(
      into: "record", ["id", "layout_id", "content", "raw"] + shape.fields.map(\.name),
      in: database)
    entry = try BulkInsert(
      into: "entry",
      [
        "batch_id", "line", "record_id", "asset_id", "outcome", "reason", "mends_batch_id",
        "mends_line",
      ], in: database)
    finding = try BoundStatement(
      """
      INSERT INTO finding (record_id, position, heading, field, code, value) VALUES (?, ?, ?, ?, ?, ?)
      """, in: database)
    point = try BoundStatement("UPDATE asset SET record_id = ? WHERE id = ?", in: database)
    move = try BoundStatement("UPDATE asset SET batch_id = ?, line = ? WHERE id = ?", in: database)
    firstRecord = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM record") ?? 0) + 1
    nextRecord = firstRecord
    // Entries are written before the assets they belong to, and perhaps before their records.
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let lastAsset = try Int64.fetchOne(
      database, sql: "SELECT max(seq) FROM sqlite_sequence WHERE name = 'asset'")
    firstAsset = (lastAsset ?? 0) + 1
    nextAsset = firstAsset
  }

  /// Writes a row of a new asset; ``finish()`` writes the asset.
  mutating func writeNew(_ prepared: PreparedRow) throws {
    let id = try writeRecord(prepared)
    try writeEntry(
      prepared.line, record: id, asset: nextAsset, "new", reason: nil, prepared.mends)
    nextAsset += 1
  }

  /// Writes what is left, and the new assets all at once from the entries of their rows, after the last row.
  ///
  /// - Returns: the digests of what was written but for the records, by table, and the numbers of the new assets.
  mutating func finish() throws -> (digests: [String: [UInt8]], newAssets: Range<Int64>) {
    try record.finish()
    try entry.finish()
    if nextAsset > firstAsset {
      try database.execute(
        sql: """
          INSERT INTO asset (id, register_id, record_id, batch_id, line)
          SELECT asset_id, ?, record_id, batch_id, line FROM entry
          WHERE batch_id = ? AND asset_id >= ? ORDER BY line
          """, arguments: [register, batch, firstAsset])
    }
    let layoutDigest =
      try nextRecord == firstRecord
      ? ContentDigest.ofNothing
      : ContentDigest.ofRows("SELECT * FROM layout WHERE id = ?", batch: layout, in: database)
    let digests = [
      "entry": seal.finish(), "finding": findingSeal.finish(), "layout": layoutDigest,
    ]
    return (digests, firstAsset..<nextAsset)
  }

  /// Writes a row that says something new of an asset.
  mutating func writeChanged(
    _ prepared: PreparedRow, asset: Int64
  ) throws {
    let id = try writeRecord(prepared)
    try writeEntry(prepared.line, record: id, asset: asset, "changed", reason: nil, prepared.mends)
    point.bind(id)
    point.bind(asset)
    try point.run()
    try move(asset, to: prepared.line)
  }

  /// Writes that a row says of an asset what its record says already.
  mutating func writeUnchanged(_ prepared: PreparedRow, record: Int64, asset: Int64) throws {
    try writeEntry(
      prepared.line, record: record, asset: asset, "unchanged", reason: nil, prepared.mends)
    try move(asset, to: prepared.line)
  }

  /// Writes a row that waits for a person.
  mutating func writeHeld(_ prepared: PreparedRow, reason: String) throws {
    let id = try writeRecord(prepared)
    try writeEntry(prepared.line, record: id, asset: nil, "held", reason: reason, prepared.mends)
  }

  private mutating func writeRecord(_ prepared: PreparedRow) throws -> Int64 {
    let id = nextRecord
    nextRecord += 1
    let row = prepared.row
    record.add(id)
    record.add(layout)
    record.add(Int64(bitPattern: row.content))
    prepared.raw.withUnsafeBytes { record.add($0) }
    row.bytes.withUnsafeBytes { values in
      for slot in row.slots { record.add(UnsafeRawBufferPointer(rebasing: values[slot])) }
    }
    try record.endRow()
    for (position, found) in row.findings.enumerated() {
      try write(found, position, record: id)
    }
    return id
  }

  private mutating func write(_ found: RowFinding, _ position: Int, record: Int64) throws {
    finding.bind(record)
    finding.bind(Int64(position))
    let texts = [headings[found.column], found.field.name, found.code.rawValue, found.value]
    for text in texts { finding.bind(text) }
    findingSeal.add(record, position, texts)
    try finding.run()
  }

  private mutating func writeEntry(
    _ line: Int, record: Int64, asset: Int64?, _ outcome: StaticString, reason: String?,
    _ mends: HeldRowReference?
  ) throws {
    seal.add(batch, line, record, asset, outcome, reason, mends)
    entry.add(batch)
    entry.add(Int64(line))
    entry.add(record)
    entry.add(asset)
    entry.add(outcome)
    entry.add(reason)
    entry.add(mends?.batch)
    entry.add(mends.map { Int64($0.line) })
    try entry.endRow()
  }

  /// Its record is left alone, as few rows of a newer file have a new one, and that would touch an index.
  private mutating func move(_ asset: Int64, to line: Int) throws {
    move.bind(batch)
    move.bind(Int64(line))
    move.bind(asset)
    try move.run()
  }
}

/// A held row that a mended row takes the place of.
struct HeldRowReference: Hashable, Sendable {
  let batch: Int64
  let line: Int
}

extension Transaction {
  /// The layout of these columns, made where it is new. With the fields that the columns were taken for its records leave
  /// out what the fields say.
  func layoutID(_ headings: [String], fields: [String]? = nil) throws -> Int64 {
    let arguments: StatementArguments = [
      JSONEscaping.array(headings), fields.map(JSONEscaping.array),
    ]
    try database.execute(
      sql: "INSERT OR IGNORE INTO layout (headings, fields) VALUES (?, ?)", arguments: arguments)
    return try Int64.fetchOne(
      database, sql: "SELECT id FROM layout WHERE headings = ? AND fields IS ?",
      arguments: arguments) ?? 0
  }
}
