/// The formats of numbers that a workbook's styles name.
final class Styles: PartHandler {
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: String] = [:]
  private var ids: [Int] = []
  private var isInCellFormats = false

  private static let mostFormats = 1 << 17

  func start(_ name: PartWord, _ attributes: PartAttributes) {
    switch name {
    case "cellXfs": isInCellFormats = true
    case "numFmt":
      guard let id = attributes["numFmtId"]?.number, let code = attributes["formatCode"] else {
        return
      }
      codes[id] = code.string
    case "xf":
      guard isInCellFormats, ids.count < Self.mostFormats else { return }
      ids.append(attributes["numFmtId"]?.number ?? 0)
    default: break
    }
  }

  func end(_ name: PartWord) {
    switch name {
    case "cellXfs": isInCellFormats = false
    case "styleSheet":
      var known: [Int: NumberFormat] = [:]
      formats = ids.map { id in
        if let format = known[id] { return format }
        let format =
          codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id) ?? .plain
        known[id] = format
        return format
      }
    default: break
    }
  }
}

/// Formats of numbers by the number of their style.
struct FormatTable: Sendable {
  let formats: [NumberFormat]

  /// The format of a style; plain where a cell names none.
  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .plain
  }
}
