import RegisterSchema

/// Every field a register row can have, as `schema/fields.csv` lists them.
public enum FieldCatalogue {
  /// The fields in the order of the file.
  public static let all: [Field] = VocabularyTable(Schema.fields).rows.compactMap { row in
    guard let name = row["field"], let type = row["type"].flatMap(FieldType.init(rawValue:)) else {
      return nil
    }
    return Field(
      name: name, type: type, title: row["title"] ?? "", group: row["group"] ?? "",
      meaning: row["meaning"] ?? "")
  }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The field of exactly this name; nil when there is none.
  public static func named(_ name: String) -> Field? {
    byName[name]
  }

  /// The field a misspelt name most likely means; nil when none is near.
  public static func nearest(to text: String) -> Field? {
    Nearest.suggest(text, among: all.map(\.name)).flatMap(named)
  }
}
