internal import GRDB

/// All texts of records: the row as its file has it, and each field.
struct RecordTexts {
  private let query: BoundQuery

  /// Every field there is.
  static let allFields = FieldCatalogue.all.map(\.name)

  /// `fields` are those to read; where others are known to be empty, few are read sooner.
  init(_ database: Database, fields: [String] = allFields) throws {
    let columns = (["id", "raw"] + fields).joined(separator: ", ")
    query = try BoundQuery(
      "SELECT \(columns) FROM record WHERE id BETWEEN ? AND ?", in: database)
  }

  /// Hands on the records with numbers in a range, in their order.
  func each(_ records: ClosedRange<Int64>, _ body: (Int64, Texts) -> Void) throws {
    try query.eachRow(records.lowerBound, records.upperBound) { row in
      body(row.number(0), Texts(row: row))
      return true
    }
  }

  /// The texts of one record, as long as it is being read.
  struct Texts {
    fileprivate let row: BoundQuery.Row

    /// The cells of its row, as JSON.
    var cells: UnsafeRawBufferPointer? { row.bytes(1) }

    /// Whether a cell of its row holds a text; `quoted` is that text as it stands in JSON.
    func containsCell(holding text: SoughtText, quoted: SoughtText) -> Bool {
      guard let cells, quoted.isFound(in: cells) else { return false }
      return RawCells.decoded(String(decoding: cells, as: UTF8.self)).contains { cell in
        var cell = cell
        return cell.withUTF8 { text.isFound(in: UnsafeRawBufferPointer($0)) }
      }
    }

    /// Hands on its fields that are not empty, each with its place among those read.
    func eachField(_ body: (Int, UnsafeRawBufferPointer) -> Void) {
      for column in 2..<row.columns {
        if let text = row.bytes(column) { body(Int(column) - 2, text) }
      }
    }

    /// Hands on its fields until `isEnough`; gives whether one was.
    func containsField(where isEnough: (UnsafeRawBufferPointer) -> Bool) -> Bool {
      for column in 2..<row.columns {
        if let text = row.bytes(column), isEnough(text) { return true }
      }
      return false
    }
  }
}
