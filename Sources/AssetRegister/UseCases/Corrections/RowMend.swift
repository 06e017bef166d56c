/// What a send-back does to one row.
struct RowMend {
  /// A value and the empty cells it goes into.
  struct Fill {
    let columns: [Int]
    let heading: String
    let found: FoundValue
  }

  /// Something to say of a row.
  struct Remark {
    let words: String
    var source: String?
  }

  let asset: Int64?
  /// The line of the file where it stands; nil for a row that a later file brought.
  let line: Int?
  /// The cells it has since a later file; nil where they are the file's.
  let newer: [String]?
  var fills: [Fill] = []
  var remarks: [Remark] = []
  /// Where the asset was last seen, though no place is recorded.
  var lastSeen: String?

  /// The cells that are filled in.
  var cells: [Int: String] {
    var cells: [Int: String] = [:]
    for fill in fills { for column in fill.columns { cells[column] = fill.found.cell } }
    return cells
  }

  /// The words of the two added columns: what changed and why, and where that comes from.
  var words: (changes: String, sources: String) {
    var changes = remarks.filter { $0.source == nil }.map(\.words)
    var sources: [String] = []
    for fill in fills {
      changes.append("filled in '\(fill.heading)', which was empty: \(fill.found.reason)")
      sources.append("'\(fill.heading)': \(fill.found.source)")
    }
    for remark in remarks {
      guard let source = remark.source else { continue }
      changes.append(remark.words)
      sources.append(source)
    }
    if let lastSeen { changes.append(lastSeen) }
    return (changes.joined(separator: "; "), sources.joined(separator: "; "))
  }
}
