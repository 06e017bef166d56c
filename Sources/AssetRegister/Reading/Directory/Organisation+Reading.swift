extension Organisation: ReadableEntry {
  static var columns: [DirectoryColumn] {
    [
      DirectoryColumn(
        "code", "ODS code", "ODS", "organisation code", "org code", "GSS code", required: true),
      DirectoryColumn("scheme", "code scheme", "code type"),
      DirectoryColumn(
        "name", "organisation name", "organisation", "org name", "trust", required: true),
      DirectoryColumn("kind", "type", "organisation type", "organisation kind"),
      DirectoryColumn("joined", "joined on", "start", "start date", "opened"),
      DirectoryColumn("left", "left on", "end", "end date", "closed"),
    ]
  }
  static var dateColumns: [String] { ["joined", "left"] }

  init(_ cells: inout CheckedCells) {
    let text = cells.required("code")
    let code = ODSCode(text)?.description ?? ""
    if code.isEmpty, !text.isEmpty {
      cells.note(
        "'\(CellWords.shortened(text))' is no organisation code, expected one such as RXN or E06000064"
      )
    }
    let isStatistics = Organisation.isStatisticsCode(code)
    let scheme = cells.choice("scheme", of: ["ODS", "GSS"]) ?? (isStatistics ? "GSS" : "ODS")
    if scheme == "GSS", !isStatistics, !code.isEmpty {
      cells.note("'\(code)' is no GSS code, expected a letter and eight digits such as E06000064")
    }
    let joined = cells.day("joined")
    let left = cells.day("left")
    cells.check(joined, "joined", left, "left")
    self.init(
      code: code, scheme: scheme, name: cells.required("name"),
      kind: cells.choice("kind", of: Organisation.kinds, meaning: Organisation.spellings)
        ?? "other",
      joined: joined, left: left)
  }

  /// Whether a code has the form of the Government Statistical Service: a letter of a country and eight digits.
  private static func isStatisticsCode(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    return bytes.count == 9 && bytes[0].isASCIILetter
      && bytes.dropFirst().allSatisfy(\.isASCIIDigit)
  }

  /// Other words for the kinds, folded.
  private static let spellings = [
    "nhstrust": "trust", "foundationtrust": "trust", "nhsfoundationtrust": "trust", "ft": "trust",
    "hospitaltrust": "trust", "acutetrust": "trust", "mentalhealthtrust": "trust",
    "ambulancetrust": "trust", "communitytrust": "trust",
    "icb": "integrated care board", "board": "integrated care board",
    "localauthority": "council", "unitaryauthority": "council", "countycouncil": "council",
    "providercollaborative": "collaborative", "partnership": "collaborative",
    "gp": "practice", "gppractice": "practice", "gpsurgery": "practice",
    "company": "supplier", "vendor": "supplier", "hospice": "charity",
  ]
}
