internal import GRDB
import Tabular

extension Transaction {
  /// Views over the whole register that take long, most of which several statements rest on; and how long beside one
  /// another, as measured on 188,000 assets and 501,000 sightings: 20 is about half a second.
  static let costlyViews = [
    "asset_last_place": 12, "asset_network": 14, "asset_site": 14, "network_asset": 8,
    "repeated_identifier": 24, "responsible": 8, "unrecorded_block": 2,
  ]

  /// Works a view out once, into a temporary table of its name that stands before it until it is forgotten.
  func workOut(_ view: String) throws {
    try setUp("CREATE TEMP TABLE \(view) AS SELECT * FROM main.\(view)")
  }

  /// Sets how many KiB of pages the connection keeps in memory, below zero as SQLite has it.
  func setCache(_ size: Int) throws {
    try database.execute(sql: "PRAGMA cache_size = \(size)")
  }

  /// Drops what stands before a view.
  func forget(_ view: String) throws {
    try setUp("DROP TABLE temp.\(view)")
  }

  /// Puts what live assets state into a temporary table that stands before the view `live_asset`, for statements that
  /// go through all of them, or all of a scope.
  func copyAssets(_ scope: AssetScope) throws {
    let columns = try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_xinfo('live_asset', 'main') ORDER BY cid")
    let typed = columns.map { $0 == "id" ? "id INTEGER PRIMARY KEY" : $0 }
    try setUp("CREATE TEMP TABLE live_asset (\(typed.joined(separator: ", ")))")
    try setUp(
      """
      INSERT INTO temp.live_asset SELECT * FROM main.live_asset
      WHERE (:codes IS NULL OR organisation IN (SELECT value FROM json_each(:codes)))
        AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
      """,
      [
        "codes": scope.organisations.map { Self.list($0.sorted()) },
        "ids": scope.assets.map { Self.list($0.sorted()) },
      ])
  }

  private static func list(_ texts: [String]) -> String {
    var bytes: [UInt8] = []
    for text in texts {
      bytes.append(bytes.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
      JSONEscaping.append(text, to: &bytes)
    }
    return bytes.isEmpty ? "[]" : String(decoding: bytes, as: UTF8.self) + "]"
  }

  /// Changes what is the connection's own, which a connection that is set to read only would refuse as well.
  private func setUp(_ sql: String, _ arguments: [String: String?] = [:]) throws {
    let onlyReads = try Bool.fetchOne(database, sql: "PRAGMA query_only") ?? false
    if onlyReads { try database.execute(sql: "PRAGMA query_only = OFF") }
    defer { if onlyReads { try? database.execute(sql: "PRAGMA query_only = ON") } }
    try database.execute(sql: sql, arguments: StatementArguments(arguments))
  }
}

/// Which assets are asked about; nil means all.
struct AssetScope: Sendable {
  var organisations: Set<String>?
  var assets: Set<Int64>?

  var isAll: Bool { organisations == nil && assets == nil }
}
