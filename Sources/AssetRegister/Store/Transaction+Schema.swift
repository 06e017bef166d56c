internal import GRDB
import RegisterSchema

extension Transaction {
  /// How the tables, views, indexes and triggers differ from those this program makes, in words.
  func schemaDifferences() throws -> [String] {
    let version = try number("PRAGMA user_version")
    let fresh = try DatabaseQueue()
    try RegisterFile.migrate(fresh, upTo: version)
    let expected = try fresh.read { try Transaction(database: $0, occasion: nil).schemaObjects() }
    let found = try schemaObjects()
    var problems: [String] = []
    for name in Set(expected.keys).union(found.keys).sorted() {
      switch (expected[name], found[name]) {
      case (nil, _?): problems.append("\(name): not one of this program's")
      case (_?, nil): problems.append("\(name): missing")
      case (let wanted, let there): if wanted != there { problems.append("\(name): changed") }
      }
    }
    return problems
  }

  /// What each object of the schema is and the SQL that makes it; SQLite's own tables of counters are left out.
  private func schemaObjects() throws -> [String: String] {
    var objects: [String: String] = [:]
    try eachRow(
      """
      SELECT type || ' ' || name, tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema
      WHERE NOT (type = 'table' AND name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))
      """
    ) { row in
      if let name = row[0] { objects[name] = row[1] }
    }
    return objects
  }
}
