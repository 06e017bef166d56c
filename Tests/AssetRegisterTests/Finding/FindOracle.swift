import GRDB

@testable import AssetRegister

/// Finds assets by looking at each of them with SQL's own test: slow, and plainly right.
enum FindOracle {
  static func find(_ text: String, trust: String?, limit: Int, in register: Register) throws
    -> [FoundAsset]
  {
    try register.read { transaction in
      try transaction.foundAssets(
        sql,
        ["text": Transaction.pattern(text), "trust": trust, "limit": limit])
    }
  }

  private static let sql = """
    SELECT \(Transaction.foundColumns)
    FROM current_asset a JOIN record c ON c.id = a.record_id
    WHERE (:trust IS NULL OR a.organisation = :trust)
      AND (EXISTS (SELECT 1 FROM json_each(c.raw) j WHERE j.value LIKE :text ESCAPE '\\') OR \(fields) OR a.id IN (
        SELECT s.asset_id FROM current_assignment s LEFT JOIN current_person p ON p.email = s.person
        WHERE s.asset_id IS NOT NULL AND (s.person LIKE :text ESCAPE '\\' OR p.name LIKE :text ESCAPE '\\')))
    ORDER BY a.id LIMIT :limit
    """

  private static let fields = FieldCatalogue.all.map { "c.\($0.name) LIKE :text ESCAPE '\\'" }
    .joined(separator: " OR ")
}
