import Tabular

/// How a table of results is written.
public enum TableFormat: String, CaseIterable, Sendable {
  /// Aligned columns for people.
  case table
  /// Comma-separated values: UTF-8, RFC 4180 with line feeds, cells that a spreadsheet might run as formulas
  /// protected by an apostrophe, which imports take away again.
  case csv
  /// An array of objects, a line each.
  case json
}

/// One column of a result: its name for programs, its title for people, what it holds.
public struct OutputColumn: Sendable {
  /// What the cells of a column hold.
  public enum Content: Sendable {
    /// An identifier, a code or a word: never cut.
    case text
    /// Prose, which a table may cut.
    case prose
    /// A whole number: to the right in tables, without quotes in JSON.
    case number
    /// JSON, which stands in JSON as it is.
    case json
  }

  let name: String
  let title: String
  let content: Content

  /// A column; without a title its name with spaces serves.
  public init(_ name: String, _ content: Content = .text, title: String? = nil) {
    self.name = name
    self.content = content
    self.title = title ?? Self.spaced(name)
  }

  private static func spaced(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
  }
}

/// Writes rows in one of the formats. Only a table for people keeps its rows until the end.
public struct TableOutput {
  private let format: TableFormat
  private let columns: [OutputColumn]
  private let width: Int?
  private var csv = CSVWriter(lineEnd: .lf)
  private var json: [UInt8] = []
  private var rows: [[String]] = []
  /// The rows written.
  public private(set) var count = 0

  /// Begins an output; `width` is how many columns of a terminal a table is to fit, if it is to fit any.
  public init(_ format: TableFormat, columns: [OutputColumn], width: Int? = nil) {
    self.format = format
    self.columns = columns
    self.width = width
    if format == .csv { csv.record(columns.map(\.name)) }
    if format == .json { json.append(UInt8(ascii: "[")) }
  }

  /// The cells that got an apostrophe so that no spreadsheet runs them.
  public var guardedCells: Int { csv.guardedCells }

  /// Writes one row, a value for each column.
  public mutating func row(_ values: [String?]) {
    count += 1
    switch format {
    case .table: rows.append(values.map { $0 ?? "" })
    case .csv:
      for value in values { csv.cell(value ?? "") }
      csv.endRecord()
    case .json: addObject(values)
    }
  }

  /// Ends the output.
  public mutating func finish() {
    switch format {
    case .table:
      let table = TextTable(
        columns: columns.map {
          TextTable.Column(
            $0.title, $0.content == .number ? .right : .left, isProse: $0.content == .prose)
        }, rows: rows)
      rows = []
      json.append(contentsOf: table.text(width: width).utf8)
      json.append(0x0A)
    case .csv: break
    case .json: json.append(contentsOf: (count == 0 ? "]\n" : "\n]\n").utf8)
    }
  }

  /// Takes away the bytes written since the last time.
  public mutating func take() -> [UInt8] {
    if format == .csv { csv.drain { span in span.withUnsafeBufferPointer { json += $0 } } }
    defer { json.removeAll(keepingCapacity: true) }
    return json
  }

  /// A whole table at once: its bytes, and the cells protected.
  public static func bytes(
    _ format: TableFormat, columns: [OutputColumn], rows: [[String?]], width: Int? = nil
  ) -> (bytes: [UInt8], guardedCells: Int) {
    var output = TableOutput(format, columns: columns, width: width)
    for row in rows { output.row(row) }
    output.finish()
    return (output.take(), output.guardedCells)
  }

  private mutating func addObject(_ values: [String?]) {
    json.append(contentsOf: (count == 1 ? "\n  {" : ",\n  {").utf8)
    for (index, column) in columns.enumerated() {
      if index > 0 { json.append(contentsOf: ", ".utf8) }
      JSONEscaping.append(column.name, to: &json)
      json.append(contentsOf: ": ".utf8)
      add(values[index], column.content)
    }
    json.append(UInt8(ascii: "}"))
  }

  private mutating func add(_ value: String?, _ content: OutputColumn.Content) {
    guard let value else {
      json.append(contentsOf: "null".utf8)
      return
    }
    switch content {
    case .json: json.append(contentsOf: value.utf8)
    case .number where Int64(value) != nil: json.append(contentsOf: value.utf8)
    default: JSONEscaping.append(value, to: &json)
    }
  }
}
