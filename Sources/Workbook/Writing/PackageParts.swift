/// The small parts of a workbook's package.
enum PackageParts {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The list of tabs; the first row of each table is printed on every page.
  static func workbook(_ sheets: [String], tables: [Int]) -> String {
    let tabs = sheets.enumerated().map { index, name in
      "<sheet name=\"\(escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    let titles = tables.map { index in
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">"
        + "\(escaped(CellPlace.quoted(sheets[index])))!$1:$1</definedName>"
    }
    let names = titles.isEmpty ? "" : "<definedNames>\(titles.joined())</definedNames>"
    return head
      + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><bookViews><workbookView/></bookViews>"
      + "<sheets>\(tabs.joined())</sheets>\(names)</workbook>"
  }

  static func workbookRelations(_ sheets: Int) -> String {
    var list = (1...max(sheets, 1)).map { relation($0, "worksheet", "worksheets/sheet\($0).xml") }
    list.append(relation(sheets + 1, "styles", "styles.xml"))
    return relations(list)
  }

  static var rootRelations: String {
    relations([
      relation(1, "officeDocument", "xl/workbook.xml"),
      "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\" "
        + "Target=\"docProps/core.xml\"/>",
    ])
  }

  static func tableRelation(_ table: Int) -> String {
    relations([relation(1, "table", "../tables/table\(table).xml")])
  }

  /// A table over a sheet's rows from the first on.
  static func table(_ number: Int, name: String, headings: [String], rows: Int) -> String {
    let range = "A1:\(CellPlace.cell(column: max(headings.count - 1, 0), row: rows))"
    let columns = headings.enumerated().map { index, heading in
      "<tableColumn id=\"\(index + 1)\" name=\"\(escaped(heading))\"/>"
    }
    let id = "\(tableName(name))_\(number)"
    return head
      + "<table xmlns=\"\(main)\" id=\"\(number)\" name=\"\(id)\" displayName=\"\(id)\" ref=\"\(range)\">"
      + "<autoFilter ref=\"\(range)\"/><tableColumns count=\"\(headings.count)\">\(columns.joined())</tableColumns>"
      + "<tableStyleInfo name=\"TableStyleLight1\" showRowStripes=\"1\"/></table>"
  }

  /// A table's name has letters, digits and underscores only, and starts with a letter.
  private static func tableName(_ name: String) -> String {
    let bytes = name.utf8.map { byte in
      0x61...0x7A ~= byte | 0x20 && byte < 0x80 || 0x30...0x39 ~= byte ? byte : UInt8(ascii: "_")
    }
    return "Table_" + String(decoding: bytes.prefix(100), as: UTF8.self)
  }

  static func properties(title: String) -> String {
    head + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(escaped(title))</dc:title>"
      + "<dc:language>en-GB</dc:language></cp:coreProperties>"
  }

  static func contentTypes(sheets: Int, tables: Int) -> String {
    var parts = [
      part("/xl/workbook.xml", "\(types).sheet.main+xml"),
      part("/xl/styles.xml", "\(types).styles+xml"),
    ]
    parts.append(
      part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
    for number in 0..<sheets {
      parts.append(part("/xl/worksheets/sheet\(number + 1).xml", "\(types).worksheet+xml"))
    }
    for number in 0..<tables {
      parts.append(part("/xl/tables/table\(number + 1).xml", "\(types).table+xml"))
    }
    return head + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(parts.joined())</Types>"
  }

  private static func part(_ name: String, _ type: String) -> String {
    "<Override PartName=\"\(name)\" ContentType=\"\(type)\"/>"
  }

  private static func relation(_ id: Int, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
  }

  private static func relations(_ list: [String]) -> String {
    head + "<Relationships xmlns=\"\(package)/relationships\">\(list.joined())</Relationships>"
  }

  private static func escaped(_ text: String) -> String {
    var xml: [UInt8] = []
    TextEscapes.append(text, to: &xml, lineEnds: false)
    return String(decoding: xml, as: UTF8.self)
  }
}
