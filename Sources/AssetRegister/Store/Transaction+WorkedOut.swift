internal import GRDB

extension Transaction {
  /// Views over the whole register that take long, most of which several statements rest on.
  static let costlyViews = [
    "asset_last_place", "asset_network", "asset_site", "conflict", "network_asset",
    "repeated_identifier", "unrecorded_block", "unregistered_device",
  ]

  /// Works a view out once, into a temporary table of its name that stands before it until it is forgotten.
  func workOut(_ view: String) throws {
    try setUp("CREATE TEMP TABLE \(view) AS SELECT * FROM main.\(view)")
  }

  /// Drops what stands before a view.
  func forget(_ view: String) throws {
    try setUp("DROP TABLE temp.\(view)")
  }

  /// Puts what assets state into a temporary table, with the views over it, for statements that go through all assets.
  ///
  /// - Returns: the views that stand before those of the register, to be forgotten with ``forgetAssets(_:)``.
  func copyAssets() throws -> [String] {
    let columns = try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_xinfo('current_asset', 'main') ORDER BY cid")
    let typed = columns.map { $0 == "id" ? "id INTEGER PRIMARY KEY" : $0 }
    try setUp("CREATE TEMP TABLE current_asset (\(typed.joined(separator: ", ")))")
    try setUp("INSERT INTO temp.current_asset SELECT * FROM main.current_asset")
    let views = try Row.fetchAll(
      database, sql: "SELECT name, sql FROM main.sqlite_schema WHERE type = 'view' ORDER BY rowid")
    var over: [String] = []
    for view in views {
      let name: String = view["name"]
      let sql: String = view["sql"]
      let words = GapSQL.words(sql)
      guard !words.isDisjoint(with: over + ["current_asset"]), name != "current_asset",
        !Self.costlyViews.contains(name)
      else { continue }
      over.append(name)
      try setUp("CREATE TEMP VIEW" + sql.dropFirst("CREATE VIEW".count))
    }
    return over
  }

  /// Drops the copy of what assets state, and the views over it.
  func forgetAssets(_ views: [String]) throws {
    for view in views.reversed() { try setUp("DROP VIEW temp.\(view)") }
    try forget("current_asset")
  }

  /// Changes what is the connection's own, which a connection that is set to read only would refuse as well.
  private func setUp(_ sql: String) throws {
    let onlyReads = try Bool.fetchOne(database, sql: "PRAGMA query_only") ?? false
    if onlyReads { try database.execute(sql: "PRAGMA query_only = OFF") }
    defer { if onlyReads { try? database.execute(sql: "PRAGMA query_only = ON") } }
    try database.execute(sql: sql)
  }
}
