internal import GRDB

extension Transaction {
  /// The assets that meet a selection, by id in ascending order.
  ///
  /// Assets that are disposed of or missing stay out, unless the selection speaks of status or missing itself.
  /// Who answers for them is told as if the assignments ignored did not exist.
  func assets(where selection: Selection, today: String, ignoring: [Int64] = []) throws -> [Int64] {
    let (sql, arguments) = SelectionSQL.ids(
      of: selection.speaksOfLife ? "current_asset" : "live_asset", where: selection.condition,
      today: today, ignoring: selection.speaksOfPeople ? ignoring : [])
    return try Int64.fetchAll(database, sql: sql, arguments: arguments)
  }
}
