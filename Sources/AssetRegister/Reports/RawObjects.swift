import Tabular

/// Rows as their files have them, as JSON objects of heading and cell; the headings of each layout are read once.
struct RawObjects {
  private var keys: [String: [[UInt8]]] = [:]

  /// The object for one row; a cell beyond the headings stands under the number of its column.
  mutating func object(headings: String, cells: [String]) -> String {
    let names = self.names(headings)
    var json = [UInt8(ascii: "{")]
    for (index, cell) in cells.enumerated() {
      if index > 0 { json.append(contentsOf: ", ".utf8) }
      json += names.indices.contains(index) ? names[index] : Array("\"column \(index + 1)\"".utf8)
      json.append(contentsOf: ": ".utf8)
      JSONEscaping.append(cell, to: &json)
    }
    json.append(UInt8(ascii: "}"))
    return String(decoding: json, as: UTF8.self)
  }

  private mutating func names(_ headings: String) -> [[UInt8]] {
    if let known = keys[headings] { return known }
    let names = RawCells.distinct(RawCells.decoded(headings)).map { heading in
      var name: [UInt8] = []
      JSONEscaping.append(heading, to: &name)
      return name
    }
    keys[headings] = names
    return names
  }
}
