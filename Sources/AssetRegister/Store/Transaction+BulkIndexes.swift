internal import GRDB

extension Transaction {
  /// Runs `body` without the indexes of the rows' tables, which are built again afterwards: sorting all keys once is
  /// faster than putting each in its place, where a file brings more rows than the register holds.
  func withoutIndexes<Value>(whenAdding rows: Int, _ body: () throws -> Value) throws -> Value {
    let present = try Int.fetchOne(database, sql: "SELECT max(id) FROM record") ?? 0
    guard rows > present else { return try body() }
    let indexes = try Row.fetchAll(
      database,
      sql: """
        SELECT name, sql FROM sqlite_schema
        WHERE type = 'index' AND tbl_name IN ('record', 'asset', 'entry') AND sql IS NOT NULL ORDER BY rowid
        """
    ).map { (name: $0["name"] as String, sql: $0["sql"] as String) }
    for index in indexes { try database.execute(sql: "DROP INDEX \(index.name)") }
    let value = try body()
    try database.execute(sql: "PRAGMA cache_size = \(RegisterFile.sortingCacheSize)")
    for index in indexes { try database.execute(sql: index.sql) }
    try database.execute(sql: "PRAGMA cache_size = \(RegisterFile.cacheSize)")
    return value
  }
}
