/// An entry that can be read from the cells of a line.
protocol ReadableEntry: DirectoryEntry {
  /// The columns of its file.
  static var columns: [DirectoryColumn] { get }
  /// Those that hold days.
  static var dateColumns: [String] { get }

  /// Reads a line; the entry is of no use when the cells have problems afterwards.
  init(_ cells: inout CheckedCells)
}

extension ReadableEntry {
  static var dateColumns: [String] { [] }
}
