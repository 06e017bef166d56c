internal import GRDB

extension Transaction {
  /// What is derived by matching: a question that reads none of it is answered the same after any decision on links.
  private static let derivedByMatching =
    ["sighting_link", "asset_pair", "shared_identifier", "match_finding"] + keptOfLinks

  /// Whether the answer to a question depends on which sighting is which asset.
  func readsLinks(_ sql: GapSQL) throws -> Bool {
    let region = try database.cachedStatement(sql: sql.text).databaseRegion
    return Self.derivedByMatching.contains {
      region.isModified(byEventsOfKind: .delete(tableName: $0))
    }
  }
}
