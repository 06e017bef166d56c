import GRDB

@testable import AssetRegister

/// A register by hand with assets, sightings and links between them.
struct DiscoveryFixture {
  let fixture: RegisterFixture

  var register: Register { fixture.register }
  var occasion: Occasion { fixture.occasion }

  init() throws {
    fixture = try RegisterFixture()
    try fixture.organisation("RXN", "Example Trust")
    try fixture.organisation("RW5", "Other Trust")
  }

  /// A scan whose rows are columns of `sighting` with values, from line 2 on. Gives the sightings' numbers.
  @discardableResult
  func scan(
    _ file: String, source: String = "Cisco ISE", organisation: String = "RXN",
    _ rows: [[String: String]]
  ) throws -> [Int64] {
    var ids: [Int64] = []
    try fixture.batch("scan") { transaction, batch in
      let database = transaction.database
      try database.execute(
        sql: "UPDATE batch SET file_name = ? WHERE id = ?", arguments: [file, batch])
      try database.execute(
        sql: """
          INSERT INTO scan (batch_id, organisation, source, format, sightings) VALUES (?, ?, ?, 'table', ?)
          """, arguments: [batch, organisation, source, rows.count])
      for (index, row) in rows.enumerated() {
        let columns = row.keys.sorted()
        let values: [(any DatabaseValueConvertible)?] =
          [batch, index + 2] + columns.map { row[$0] }
        try database.execute(
          sql: """
            INSERT INTO sighting (batch_id, line, seen_how\(columns.map { ", \($0)" }.joined()))
            VALUES (?, ?, 'time of the scan'\(columns.map { _ in ", ?" }.joined()))
            """, arguments: StatementArguments(values))
        ids.append(database.lastInsertedRowID)
      }
    }
    return ids
  }

  /// Links sightings by hand, all as one device.
  func link(
    _ sightings: [Int64], to asset: Int64?, _ tier: String, bits: Int = 20, margin: Int = 10,
    rival: Int64? = nil, reason: String? = nil
  ) throws {
    try register.change(occasion: occasion, dryRun: false) { transaction in
      for sighting in sightings {
        try transaction.database.execute(
          sql: "INSERT OR REPLACE INTO sighting_link VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [sighting, sightings.min(), asset, tier, bits, margin, rival, reason])
      }
      try transaction.deriveSeen()
    }
  }

  /// Runs a statement for what no program does by itself.
  func execute(_ sql: String) throws {
    try register.change(occasion: occasion, dryRun: false) { try $0.database.execute(sql: sql) }
  }

  /// The standing decisions as `verb: a, b`.
  func standing() throws -> [String] {
    try register.decisions().filter { $0.end == nil }.map { decision in
      "\(decision.verb.rawValue): "
        + [decision.a, decision.b].compactMap { $0 }.joined(separator: ", ")
    }
  }
}
