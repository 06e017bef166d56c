extension Person: ReadableEntry {
  static var columns: [DirectoryColumn] {
    [
      DirectoryColumn(
        "email", "e-mail", "e-mail address", "mail", "email address", "UPN", required: true),
      DirectoryColumn("name", "full name", "display name", "person", required: true),
      DirectoryColumn("job title", "role", "job", "position"),
      DirectoryColumn("team", "department", "service"),
      DirectoryColumn(
        "organisations", "organisation", "organisation codes", "org", "orgs", "trust", "trusts",
        "ODS code", "employer"),
      DirectoryColumn("deputy", "deputy email", "deputy e-mail", "stand-in"),
      DirectoryColumn("from", "start", "start date", "started", "from date"),
      DirectoryColumn("until", "to", "end", "end date", "left", "leaving date", "until date"),
    ]
  }
  static var dateColumns: [String] { ["from", "until"] }

  init(_ cells: inout CheckedCells) {
    if cells.text("email") == nil { cells.note("no email") }
    let email = cells.email("email") ?? ""
    let name = cells.required("name")
    if !name.isEmpty, PersonName(name) == nil {
      cells.note("'\(CellWords.shortened(name))' is no person's name")
    }
    let deputy = cells.email("deputy")
    if let deputy, deputy == email { cells.note("deputy '\(deputy)' is the person's own address") }
    let from = cells.day("from")
    let until = cells.day("until")
    cells.check(from, "from", until, "until")
    self.init(
      email: email, name: name, jobTitle: cells.text("job title"), team: cells.text("team"),
      organisations: Person.organisations(&cells), deputy: deputy, from: from, until: until)
  }

  /// Codes parted by anything but letters and digits, each once.
  private static func organisations(_ cells: inout CheckedCells) -> [String] {
    guard let text = cells.text("organisations") else { return [] }
    let known = cells.organisations
    let words = text.utf8.split(whereSeparator: { !$0.isASCIIAlphanumeric && $0 < 0x80 })
      .map { String(decoding: Array($0), as: UTF8.self) }
    let codes = words.map { known.organisation($0)?.code }
    guard codes.contains(where: { $0 != nil }) else {
      cells.note(known.refusal(of: CellWords.shortened(text)))
      return []
    }
    var each: [String] = []
    for (word, code) in zip(words, codes) {
      guard let code else {
        cells.note(known.refusal(of: CellWords.shortened(word)))
        continue
      }
      if !each.contains(code) { each.append(code) }
    }
    return each
  }
}
