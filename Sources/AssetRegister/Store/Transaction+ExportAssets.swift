internal import GRDB

extension Transaction {
  /// Every asset with all its fields. Behind the values of the columns but the last come the headings of its row, as a
  /// JSON array, and what its cells are put together from.
  static let assets = ExportQuery(
    columns: [.init("asset", .number), .init("organisation"), .init("register")]
      + FieldCatalogue.all.map { OutputColumn($0.name) } + [
        .init("source_file"), .init("line", .number), .init("responsible_iao"),
        .init("responsible_iaa"), .init("raw", .json),
      ],
    sql: """
      SELECT a.id, r.organisation, r.name, \(FieldCatalogue.all.map { "c.\($0.name)" }.joined(separator: ", ")),
        b.file_name, a.line, \(responsible("iao")), \(responsible("iaa")), l.headings,
        \(WholeCells.columns)
      FROM asset a JOIN register r ON r.id = a.register_id JOIN batch b ON b.id = a.batch_id
      JOIN record c ON c.id = a.record_id JOIN layout l ON l.id = c.layout_id
      WHERE (:trust IS NULL OR r.organisation = :trust) AND (:register IS NULL OR r.name = :register)
      ORDER BY a.id
      """)

  /// Who answers for asset `a` in a role: the people assigned, else the person its register names.
  private static func responsible(_ role: String) -> String {
    """
    coalesce(
      (SELECT group_concat(person, ' ') FROM (SELECT DISTINCT person FROM current_assignment
        WHERE asset_id = a.id AND role = '\(role)' ORDER BY person)),
      (SELECT target FROM resolution
        WHERE kind = 'person' AND organisation = r.organisation AND text = c.\(role)))
    """
  }
}
