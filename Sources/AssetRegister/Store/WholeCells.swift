/// Puts the cells of rows together again, as their files had them, from what their records keep.
struct WholeCells {
  /// What it needs to be asked of a record `c` and its layout `l`, to be handed to ``cells(_:)``.
  static let columns = (["l.fields", "c.raw"] + FieldCatalogue.all.map { "c.\($0.name)" })
    .joined(separator: ", ")

  /// For the columns of each layout met, the place of their field's value behind the two others.
  private var places: [String: [Int?]] = [:]

  /// The cells of one row.
  mutating func cells(_ row: ArraySlice<String?>) -> [String] {
    let raw = row[row.startIndex + 1] ?? ""
    guard let fields = row[row.startIndex] else { return RawCells.decoded(raw) }
    let places = self.places(fields)
    let values = row.dropFirst(2)
    return RawCells.kept(raw).enumerated().map { index, cell in
      if let cell { return cell }
      guard places.indices.contains(index), let place = places[index] else { return "" }
      return values[values.startIndex + place] ?? ""
    }
  }

  private mutating func places(_ fields: String) -> [Int?] {
    if let known = places[fields] { return known }
    let found = RawCells.decoded(fields).map { Self.place[$0] }
    places[fields] = found
    return found
  }

  private static let place = Dictionary(
    uniqueKeysWithValues: FieldCatalogue.all.enumerated().map { ($1.name, $0) })
}
