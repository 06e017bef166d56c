internal import GRDB

extension Transaction {
  /// The last record up to which all are traced; 0 if none is.
  func tracedUntil() throws -> Int64 {
    Int64(try number("SELECT max(last_record) FROM traced_stretch"))
  }

  func lastRecord() throws -> Int64 {
    Int64(try number("SELECT max(id) FROM record"))
  }

  /// The blocks of records, by number, that may hold one of some texts, in order; nil if the texts leave no traces: then
  /// any may. `fresh` are stretches whose traces are not kept yet.
  func blocks(holding texts: Set<SoughtText>, fresh: [Int64: TraceStretch] = [:]) throws
    -> [Int64]?
  {
    let marks = texts.map { TraceStretch.marks(of: $0).sorted() }
    guard !marks.contains(where: \.isEmpty) else { return nil }
    let traces = try KeptTraces(self, fresh: fresh)
    var last: [Int64: Int64] = [:]
    try eachRow("SELECT stretch, last_record FROM traced_stretch") { row in
      last[Self.number(row[0])] = Self.number(row[1])
    }
    for (stretch, traced) in fresh { last[stretch] = traced.lastRecord }
    var blocks: [Int64] = []
    for stretch in last.keys.sorted() {
      let first = stretch * TraceStretch.size / TraceStretch.blockSize
      let found = try marks.map { try traces.blocks(of: stretch, withAll: $0) }
      for block in 0..<512 where found.contains(where: { $0.contains(block) }) {
        blocks.append(first + Int64(block))
      }
    }
    let untraced = (last.values.max() ?? 0) + 1
    let lastRecord = try lastRecord()
    guard untraced <= lastRecord else { return blocks }
    let untracedBlocks = untraced / TraceStretch.blockSize...lastRecord / TraceStretch.blockSize
    if blocks.last == untracedBlocks.lowerBound { blocks.removeLast() }
    return blocks + untracedBlocks
  }

  /// The records that may hold a text, as JSON: `[[128,255],[1024,1151]]`; a range of all where the text leaves no traces.
  func recordRanges(holding text: String) throws -> (json: String, blocks: Int) {
    let last = try lastRecord() / TraceStretch.blockSize
    let blocks = try blocks(holding: [SoughtText(text)]) ?? Array(0...last)
    var ranges: [ClosedRange<Int64>] = []
    for block in blocks {
      if let range = ranges.last, range.upperBound == block - 1 {
        ranges[ranges.count - 1] = range.lowerBound...block
      } else {
        ranges.append(block...block)
      }
    }
    let size = TraceStretch.blockSize
    let json = ranges.map { "[\($0.lowerBound * size),\($0.upperBound * size + size - 1)]" }
    return ("[\(json.joined(separator: ","))]", blocks.count)
  }

  /// The records of those traced blocks that share most marks with a text, as JSON: `[[128,255],[1024,1151]]`; nil where
  /// few are traced.
  func recordRanges(near text: String, most: Int) throws -> String? {
    let marks = TraceStretch.marks(of: SoughtText(text)).sorted()
    let traces = try KeptTraces(self, fresh: [:])
    var shared: [(block: Int64, marks: Int)] = []
    for stretch in 0...(try tracedUntil() / TraceStretch.size) {
      let first = stretch * TraceStretch.size / TraceStretch.blockSize
      for (block, marks) in try traces.shares(of: marks, in: stretch).enumerated() where marks > 0 {
        shared.append((first + Int64(block), marks))
      }
    }
    guard shared.count > most else { return nil }
    shared.sort { ($1.marks, $0.block) < ($0.marks, $1.block) }
    let size = TraceStretch.blockSize
    let json = shared.prefix(most).map { "[\($0.block * size),\($0.block * size + size - 1)]" }
    return "[\(json.joined(separator: ","))]"
  }

  /// The traces of the records that have none yet, by stretch; a stretch that is traced in part comes whole.
  ///
  /// `path` is the register's, for a second connection to help; nil in a transaction that writes.
  func freshTraces(path: String?) throws -> [Int64: TraceStretch] {
    let first = try tracedUntil() + 1
    let last = try lastRecord()
    guard first <= last else { return [:] }
    let tracing = Tracing(of: first...last)
    let second = path.map { SecondReader(path: $0) { try tracing.carryOut(in: $0) } }
    let mine = Result { try tracing.carryOut(in: self) }
    try second?.finish()
    try mine.get()
    return tracing.traced
  }

  /// Traces some records of a stretch.
  func traces(ofStretch stretch: Int64, records: ClosedRange<Int64>) throws
    -> TraceStretch
  {
    let start = stretch * TraceStretch.size
    var traced = try keptTraces(ofStretch: stretch)
    try RecordTexts(database).each(records) { record, texts in
      traced.add(texts, block: Int((record - start) / TraceStretch.blockSize))
    }
    traced.finish(lastRecord: records.upperBound)
    return traced
  }

  private func keptTraces(ofStretch stretch: Int64) throws -> TraceStretch {
    var traced = TraceStretch()
    let parts = Int64(TraceStretch.parts)
    let query = try BoundQuery(
      "SELECT id, blocks FROM record_trace WHERE id BETWEEN ? AND ?", in: database)
    try query.eachRow(stretch * parts, stretch * parts + parts - 1) { row in
      if let bytes = row.bytes(1) { traced.restore(part: Int(row.number(0) % parts), bytes) }
      return true
    }
    traced.restore(
      fields: try tracedFields("SELECT fields FROM traced_stretch WHERE stretch = ?", [stretch]))
    return traced
  }

  /// The fields that traced records have; no other is in any of them.
  func tracedFields() throws -> [String] {
    let used = Set(try tracedFields("SELECT DISTINCT fields FROM traced_stretch"))
    return RecordTexts.allFields.filter(used.contains)
  }

  private func tracedFields(_ sql: String, _ arguments: StatementArguments = []) throws -> [String]
  {
    try String.fetchAll(database, sql: sql, arguments: arguments).flatMap { Self.words($0) }
  }

  /// Keeps the traces of stretches.
  func keep(_ fresh: [Int64: TraceStretch]) throws {
    let parts = TraceStretch.parts
    for (stretch, traced) in fresh {
      var insert = try BoundStatement(
        "INSERT OR REPLACE INTO record_trace (id, blocks) VALUES (?, CAST(? AS BLOB))", in: database
      )
      for part in 0..<parts {
        guard let bytes = traced.bytes(ofPart: part) else { continue }
        insert.bind(stretch * Int64(parts) + Int64(part))
        try bytes.withUnsafeBytes { bytes in
          insert.bind(bytes)
          try insert.run()
        }
      }
      try database.execute(
        sql:
          "INSERT OR REPLACE INTO traced_stretch (stretch, last_record, fields) VALUES (?, ?, ?)",
        arguments: [stretch, traced.lastRecord, traced.fields])
    }
  }

  /// Traces all records if many are not traced yet.
  func traceRecords() throws {
    guard
      try lastRecord() - tracedUntil() > RecordSearch.Effort().mostUntraced
    else { return }
    try keep(freshTraces(path: nil))
  }

  /// Forgets the traces of stretches whose last records are gone: their numbers may come again.
  func forgetTracesOfVanished() throws {
    try database.execute(
      sql: """
        DELETE FROM record_trace WHERE id >= \(TraceStretch.parts) * (
          SELECT min(stretch) FROM traced_stretch WHERE last_record > (SELECT coalesce(max(id), 0) FROM record));
        DELETE FROM traced_stretch WHERE last_record > (SELECT coalesce(max(id), 0) FROM record)
        """)
  }
}
