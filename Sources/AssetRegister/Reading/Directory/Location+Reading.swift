extension Location: ReadableEntry {
  static var columns: [DirectoryColumn] {
    [
      DirectoryColumn(
        "organisation", "organisation code", "org", "ODS code", "trust", "trust code"),
      DirectoryColumn("site", "site name", "hospital", required: true),
      DirectoryColumn("building", "block", "building name"),
      DirectoryColumn("floor", "level", "storey"),
      DirectoryColumn("room", "room name", "room number", "ward"),
      DirectoryColumn("aliases", "alias", "also known as", "other names", "aka"),
    ]
  }

  /// The line is about its deepest filled level; levels between may be empty.
  init(_ cells: inout CheckedCells) {
    let organisation = cells.organisation("organisation")
    if cells.text("site") == nil { cells.note(Location.siteless(cells)) }
    let nodes = Place.kinds.compactMap { kind in
      cells.text(kind).map { Node(kind: kind, name: $0) }
    }
    let own = nodes.last.map { Fold.name($0.name) }
    let aliases = (cells.text("aliases") ?? "").utf8.split(separator: UInt8(ascii: ";"))
      .compactMap { CellWords.tidied(Array($0).span) }
      .filter { Fold.name($0) != own }
    self.init(nodes: nodes, organisation: organisation, aliases: Set(aliases))
  }

  private static func siteless(_ cells: CheckedCells) -> String {
    let below = Place.kinds.dropFirst().first { cells.text($0) != nil }
    guard let below, let name = cells.text(below) else { return "no site" }
    return "no site for the \(below) '\(name)'"
  }
}
