import Glibc

@testable import Workbook

/// Builds workbooks by hand from the XML of their parts.
struct BookBuilder {
  /// The rows of the sheets, as XML.
  var sheets = [""]
  var names = ["Kit"]
  /// What `state` says of each sheet.
  var states: [String] = []
  var strings: String?
  var styles: String?
  var workbookProperties = ""
  var mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  var moreTypes = ""
  /// What stands before the root of each sheet.
  var sheetProlog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  var moreParts: [ZipBuilder.Part] = []

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var zip: ZipBuilder {
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(mainType)\"/>\(moreTypes)</Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
    ]
    let tabs = names.indices.map { index in
      let state = states.indices.contains(index) ? " state=\"\(states[index])\"" : ""
      return
        "<sheet name=\"\(names[index])\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index)\"/>"
    }
    parts.append(
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(Self.office)\">\(workbookProperties)<sheets>\(tabs.joined())</sheets></workbook>"
      ))
    var relations = names.indices.map {
      "<Relationship Id=\"rId\($0)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    if let strings {
      relations.append(
        "<Relationship Id=\"s\" Type=\"\(Self.office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
      )
      parts.append(("xl/sharedStrings.xml", "<sst>\(strings)</sst>"))
    }
    if let styles {
      relations.append(
        "<Relationship Id=\"t\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>")
      parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"))
    }
    parts.append(
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"))
    for (index, rows) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index).xml",
          "\(sheetProlog)<worksheet><sheetData>\(rows)</sheetData></worksheet>"
        ))
    }
    return ZipBuilder(
      parts: parts.map { ZipBuilder.Part(name: $0.0, content: Array($0.1.utf8)) } + moreParts)
  }

  /// Opens it.
  func opened() throws -> Workbook { try TemporaryBook.open(zip.bytes) }

  /// The rows of the first sheet.
  func rows() throws -> [SheetRow] {
    let book = try opened()
    return try TemporaryBook.rows(book, book.sheets[0])
  }

  /// A style for each code of a format.
  static func styles(_ codes: [String]) -> String {
    let formats = codes.enumerated().map { index, code in
      let escaped = code.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "&quot;").split(separator: "<", omittingEmptySubsequences: false)
        .joined(separator: "&lt;")
      return "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(escaped)\"/>"
    }
    let styles = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return
      "<numFmts>\(formats.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs>\(styles.joined())</cellXfs>"
  }
}

/// Files that last as long as a test needs them.
enum TemporaryBook {
  static func open(_ bytes: [UInt8]) throws -> Workbook {
    let path = write(bytes)
    defer { unlink(path) }
    return try Workbook(path: path)
  }

  static func archive(_ bytes: [UInt8]) throws -> ZipArchive {
    let path = write(bytes)
    defer { unlink(path) }
    return try ZipArchive(FileBytes(path: path))
  }

  /// Writes a file under a name of its own.
  static func write(_ bytes: [UInt8]) -> String {
    let path = "/tmp/iar-workbook-\(getpid())-\(UInt64.random(in: 0 ... .max)).xlsx"
    let file = fopen(path, "wb")
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return path
  }

  static func rows(_ book: Workbook, _ sheet: Workbook.Sheet) throws -> [SheetRow] {
    let reader = try book.rows(of: sheet)
    var rows: [SheetRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  /// What opening bytes and reading their sheets is refused with; nil if it isn't.
  static func refusal(_ bytes: [UInt8]) -> WorkbookError? {
    do {
      let path = write(bytes)
      defer { unlink(path) }
      let book = try Workbook(path: path)
      for sheet in book.sheets { _ = try rows(book, sheet) }
      return nil
    } catch {
      return error as? WorkbookError
    }
  }
}
