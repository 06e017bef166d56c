/// What a workbook's small parts say: which sheets there are, and where everything lies.
struct WorkbookOutline {
  private(set) var sheets: [Workbook.Sheet] = []
  private(set) var uses1904 = false
  private(set) var stylesPart: String?
  private(set) var stringsPart: String?

  init(_ archive: ZipArchive) throws(WorkbookError) {
    let path = archive.file.path
    let types = ContentTypes()
    guard try archive.parse("[Content_Types].xml", into: types) else {
      let isOpenDocument = archive.holds("META-INF/manifest.xml") && archive.holds("content.xml")
      let what = isOpenDocument ? "an OpenDocument file" : "a ZIP archive that is no workbook"
      throw WorkbookError(path: path, kind: .otherArchive(what: what))
    }
    try Self.refuse(types, archive)
    let roots = Relations(base: "")
    guard try archive.parse("_rels/.rels", into: roots), let main = roots.first("/officeDocument")
    else { throw WorkbookError(path: path, kind: .damaged("nothing says where its sheets are")) }
    let relations = Relations(base: Self.folder(main))
    _ = try archive.parse(Self.relationsPart(main), into: relations)
    stylesPart = relations.first("/styles")
    stringsPart = relations.first("/sharedStrings")
    let tabs = Tabs()
    guard try archive.parse(main, into: tabs) else {
      throw WorkbookError(path: path, kind: .damaged("its part '\(main)' is missing"))
    }
    uses1904 = tabs.uses1904
    sheets = tabs.all.compactMap { tab in
      guard let relation = relations.all[tab.relation], relation.type.hasSuffix("/worksheet") else {
        return nil
      }
      return Workbook.Sheet(name: tab.name, isHidden: tab.isHidden, part: relation.target)
    }
    guard !sheets.isEmpty else {
      throw WorkbookError(path: path, kind: .damaged("it has no sheet with cells"))
    }
  }

  private static func refuse(_ types: ContentTypes, _ archive: ZipArchive) throws(WorkbookError) {
    func refusal(_ kind: WorkbookError.Kind) -> WorkbookError {
      WorkbookError(path: archive.file.path, kind: kind)
    }
    func isOf(_ word: String) -> Bool { types.all.contains { $0.contains(word) } }
    if isOf("ms-excel.sheet.binary") { throw refusal(.binaryFormat) }
    if isOf("sheet.macroenabled.main") || isOf("template.macroenabled.main") || isOf("vbaproject")
      || archive.names.contains(where: { $0.hasSuffix("vbaproject.bin") })
    {
      throw refusal(.macros)
    }
    guard isOf("spreadsheetml.sheet.main+xml") || isOf("spreadsheetml.template.main+xml") else {
      let what =
        isOf("wordprocessingml")
        ? "a text document"
        : isOf("presentationml") ? "a presentation" : "a document of another kind"
      throw refusal(.otherArchive(what: what))
    }
  }

  private static func folder(_ part: String) -> String {
    part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
  }

  /// Where the relations of a part stand: `xl/_rels/workbook.xml.rels`.
  private static func relationsPart(_ part: String) -> String {
    let folder = folder(part)
    let name = folder.utf8.isEmpty ? part : String(part.dropFirst(folder.count + 1))
    return (folder.utf8.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
  }
}

/// The types of a package's parts, in small letters.
private final class ContentTypes: PartHandler {
  private(set) var all: Set<String> = []

  func start(_ name: PartWord, _ attributes: PartAttributes) {
    guard name == "Default" || name == "Override", let type = attributes["ContentType"] else {
      return
    }
    all.insert(type.string.lowercased())
  }
}

/// What a part refers to, by the names it uses for it.
private final class Relations: PartHandler {
  private(set) var all: [String: (type: String, target: String)] = [:]
  private var inOrder: [(type: String, target: String)] = []
  private let base: String

  init(base: String) { self.base = base }

  /// The first target of a type that ends so.
  func first(_ type: String) -> String? { inOrder.first { $0.type.hasSuffix(type) }?.target }

  func start(_ name: PartWord, _ attributes: PartAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"].map({ $0 == "External" }) != true
    else { return }
    let relation = (type.string, resolved(target.string))
    all[id.string] = relation
    inOrder.append(relation)
  }

  /// A target as a part's name, without `.` and `..`; what would lead out of the package stays within.
  private func resolved(_ target: String) -> String {
    let isAbsolute = target.utf8.first == UInt8(ascii: "/")
    var steps: [Substring] = isAbsolute ? [] : base.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}

/// The tabs of a workbook.
private final class Tabs: PartHandler {
  private(set) var all: [(name: String, isHidden: Bool, relation: String)] = []
  private(set) var uses1904 = false

  func start(_ name: PartWord, _ attributes: PartAttributes) {
    switch name {
    case "workbookPr": uses1904 = attributes["date1904"]?.isTrue ?? false
    case "sheet":
      guard let title = attributes["name"], let relation = attributes["id"] else { return }
      let isHidden = attributes["state"].map { $0 == "hidden" || $0 == "veryHidden" } ?? false
      all.append((title.string, isHidden, relation.string))
    default: break
    }
  }
}
