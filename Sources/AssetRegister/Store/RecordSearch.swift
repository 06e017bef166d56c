internal import GRDB

/// Looks for the assets whose newest record holds a text: in a cell of its row or in a field.
struct RecordSearch {
  /// When a search takes which way; its answer does not depend on it.
  struct Effort {
    /// How many records without traces are looked at before traces are made of them.
    var mostUntraced: Int64 = 16_384
    /// How many assets are looked at before that: of frequent texts that is enough.
    var firstLook = 8_192
    /// In how many blocks a text is looked for block by block; of more, the assets are gone through in their order, which
    /// comes to an end as soon as enough are found.
    var mostBlocks = 500
  }

  private let transaction: Transaction
  private let text: SoughtText
  /// As it stands in JSON.
  private let quoted: SoughtText
  private let texts: RecordTexts
  /// The records up to which only some fields are in use, and those.
  private let tracedUntil: Int64
  private let tracedTexts: RecordTexts
  private let registers: Set<Int64>?
  private let limit: Int
  private let effort: Effort

  init(
    _ transaction: Transaction, for text: String, trust: String?, limit: Int,
    effort: Effort = Effort()
  ) throws {
    self.transaction = transaction
    self.text = SoughtText(text)
    quoted = SoughtText(Transaction.asInJSON(text))
    texts = try RecordTexts(transaction.database)
    tracedUntil = try transaction.tracedUntil()
    tracedTexts = try RecordTexts(
      transaction.database, fields: try transaction.tracedFields())
    registers = try trust.map { try transaction.registers(of: $0) }
    self.limit = limit
    self.effort = effort
  }

  /// The first assets that hold the text, by number; more than the limit where that costs nothing. `fresh` becomes the
  /// traces that it took and that are not kept yet; `path` is the register's.
  func assets(path: String, fresh: inout [Int64: TraceStretch]) throws -> [Int64] {
    let untraced = try transaction.lastRecord() - tracedUntil
    if untraced > effort.mostUntraced, !TraceStretch.marks(of: text).isEmpty {
      let first = try walk(nil, most: effort.firstLook)
      if first.count >= limit { return first }
      fresh = try transaction.freshTraces(path: path)
    }
    guard let blocks = try transaction.blocks(holding: [text, quoted], fresh: fresh) else {
      return try walk(nil)
    }
    return try blocks.count <= effort.mostBlocks ? look(in: blocks) : walk(blocks)
  }

  private func holdsText(_ texts: RecordTexts.Texts) -> Bool {
    texts.containsField(where: text.isFound) || texts.containsCell(holding: text, quoted: quoted)
  }

  /// The records of a block that hold the text, in their order.
  private func records(ofBlock block: Int64) throws -> [Int64] {
    let first = block * TraceStretch.blockSize
    var records: [Int64] = []
    let last = first + TraceStretch.blockSize - 1
    let texts = last <= tracedUntil ? tracedTexts : texts
    try texts.each(first...last) { record, texts in
      if holdsText(texts) { records.append(record) }
    }
    return records
  }

  /// Goes through blocks of records.
  private func look(in blocks: [Int64]) throws -> [Int64] {
    let query = try BoundQuery(
      "SELECT id FROM asset WHERE record_id = ?", in: transaction.database)
    var assets: [Int64] = []
    for block in blocks {
      for record in try records(ofBlock: block) { try query.each(record) { assets.append($0) } }
    }
    return assets
  }

  /// Goes through the assets by number, looking only at those with records in some blocks if such are given. A block is
  /// looked at as a whole when the first of its records comes, as the next ones come soon.
  private func walk(_ blocks: [Int64]?, most: Int = .max) throws -> [Int64] {
    let some = blocks.map(Set.init)
    var found: [Int64: [Int64]] = [:]
    var last: (block: Int64, records: [Int64]) = (-1, [])
    var assets: [Int64] = []
    var looked = 0
    let query = try BoundQuery(
      "SELECT id, record_id\(registers == nil ? "" : ", register_id") FROM asset ORDER BY id",
      in: transaction.database)
    try query.eachRow { row in
      let record = row.number(1)
      let block = record / TraceStretch.blockSize
      looked += 1
      guard registers?.contains(row.number(2)) ?? true else { return looked < most }
      if block != last.block {
        last = (block, [])
        if some?.contains(block) ?? true {
          last.records = try found[block] ?? records(ofBlock: block)
          found[block] = last.records
        }
      }
      if last.records.contains(record) { assets.append(row.number(0)) }
      return assets.count < limit && looked < most
    }
    return assets
  }
}

extension Transaction {
  /// The registers of an organisation.
  func registers(of organisation: String) throws -> Set<Int64> {
    Set(
      try Int64.fetchAll(
        database, sql: "SELECT id FROM register WHERE organisation = ?", arguments: [organisation]))
  }
}
