/// Where the table stands in its file: the row of headings, and what goes before it.
package struct TableLayout: Sendable, Equatable {
  /// A line of text above the table.
  package struct TitleLine: Sendable, Equatable {
    /// The physical line, from 1.
    package let line: Int
    /// The filled cells, with a space between.
    package let text: String

    /// Makes a line from what callers know.
    package init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// A row of merged cells above the headings, which gathers columns into groups.
  package struct GroupRow: Sendable, Equatable {
    /// The physical line, from 1.
    package let line: Int
    /// The cells, as they stand in the file.
    package let cells: [String]

    /// Makes a row from what callers know.
    package init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  /// The headings, as they stand in the file. They may be empty, alike, or hold line ends.
  package let headings: [String]
  /// The physical line where the headings start, from 1.
  package let headingLine: Int
  /// The number of the record that holds the headings.
  package let headingRecord: Int
  /// The text above the table.
  package let titleLines: [TitleLine]
  /// The row of merged cells directly above the headings.
  package let groupRow: GroupRow?

  /// Makes a layout from what callers know.
  package init(
    headings: [String], headingLine: Int = 1, headingRecord: Int = 1,
    titleLines: [TitleLine] = [], groupRow: GroupRow? = nil
  ) {
    self.headings = headings
    self.headingLine = headingLine
    self.headingRecord = headingRecord
    self.titleLines = titleLines
    self.groupRow = groupRow
  }

  /// The number of the first record below the headings.
  package var firstDataRecord: Int { headingRecord + 1 }

  /// What people should know about the table's place in the file.
  package var notes: [String] {
    var notes: [String] = []
    if !titleLines.isEmpty {
      notes.append(
        "headings found at line \(headingLine), below \(counted(titleLines.count, "line")) of title"
      )
    }
    if let groupRow { notes.append("row of merged cells at line \(groupRow.line) not used") }
    return notes
  }
}
