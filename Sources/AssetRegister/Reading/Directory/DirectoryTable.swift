import Tabular

/// A directory file as read: where it comes from, and its rows with their cells by column.
struct DirectoryTable: Sendable {
  /// One row below the headings.
  struct Line: Sendable, Equatable {
    let number: Int
    /// The cells that hold something, by the column's name.
    let cells: [String: String]
    /// Why the row as a whole can't be read.
    let fault: String?
  }

  let source: TableSource
  let sha256: String
  let bytes: Int
  let headingLine: Int
  let lines: [Line]
  /// What people should know about how the file was read.
  let notes: [String]

  var path: String { source.path }

  /// The last part of the path.
  var fileName: String { source.fileName }

  /// Whether some row names organisations that must be known.
  var namesOrganisations: Bool {
    lines.contains { $0.cells["organisation"] != nil || $0.cells["organisations"] != nil }
  }

  /// Reads a file whole; directories are small beside registers.
  ///
  /// - Throws: `RegisterError` if the file can't be read, is no table, or lacks a required column.
  static func read(_ path: String, sheet: String? = nil, columns: [DirectoryColumn]) throws
    -> DirectoryTable
  {
    let fingerprint = try FileFingerprint.of(path)
    do {
      let headings = Set(columns.flatMap(\.folded))
      let isKnown = { headings.contains(Fold.heading($0)) }
      let source = try TableSource(path: path, sheet: sheet, isKnownHeading: isKnown)
      let layout = try TableLayout.detect(in: source.records, isKnownHeading: isKnown)
      let found = DirectoryHeadings(
        layout.headings, columns, place: source.place(layout.headingLine))
      if let trouble = found.trouble { throw trouble }
      return DirectoryTable(
        source: source, sha256: fingerprint.sha256, bytes: fingerprint.bytes,
        headingLine: layout.headingLine, lines: try lines(source, layout, found.columnAt),
        notes: source.notes + layout.notes + found.notes)
    } catch let error as TableError {
      throw RegisterError(.badInput, error.description)
    }
  }

  private static func lines(
    _ source: TableSource, _ layout: TableLayout, _ columnAt: [String?]
  ) throws(TableError) -> [Line] {
    var reader = try TableReader(source.records, layout: layout)
    var row = Row()
    var lines: [Line] = []
    while let kind = try reader.next(&row) {
      let fault = fault(kind)
      var cells: [String: String] = [:]
      if fault == nil {
        for (index, column) in columnAt.enumerated() {
          guard let column else { continue }
          cells[column] = row.withCell(index) { CellWords.tidied($0) }
        }
      }
      lines.append(Line(number: row.line, cells: cells, fault: fault))
    }
    return lines
  }

  private static func fault(_ kind: RowKind) -> String? {
    switch kind {
    case .data: nil
    case .ragged(let found, let expected):
      "found \(Counted.text(found, "cell")), but the headings are \(expected)"
    case .total: "a row of totals or a remark, not an entry"
    case .faulty(let error): error.summary
    }
  }
}
