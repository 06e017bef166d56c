/// Pieces that several pages have in common.
extension HTML {
  /// A section under a heading of the second level, which names it.
  static func section(_ id: String, _ heading: String, class kind: String? = nil, _ content: [HTML])
    -> HTML
  {
    let inside = [HTML.element("h2", ["id": id], heading).line] + content
    let section =
      kind.map { HTML.element("section", ["aria-labelledby": id, "class": $0], inside) }
      ?? HTML.element("section", ["aria-labelledby": id], inside)
    return section.line
  }

  /// Words that stay on one line, such as a day.
  static func whole(_ words: String) -> HTML {
    .element("span", ["class": "whole"], words)
  }

  /// A command to type; a line may end between its words, but not after the first hyphen of an option.
  static func command(_ command: String) -> HTML {
    .element("code", typed(command))
  }

  /// Words with the options of commands kept whole.
  private static func typed(_ words: String) -> [HTML] {
    words.utf8.split(separator: 0x20, omittingEmptySubsequences: false).enumerated().map {
      index, bytes in
      let word = String(decoding: bytes, as: UTF8.self)
      let isOption = bytes.starts(with: "--".utf8)
      return .all([.text(index == 0 ? "" : " "), isOption ? .whole(word) : .text(word)])
    }
  }

  /// Where to mend a gap: the file and line, and the columns if the file has them.
  static func place(_ place: MendingPlace) -> HTML {
    let columns = place.headings.isEmpty ? "" : ", \(place.columns)"
    return .all([.name(place.file), .text(", "), .whole("line \(place.line)"), .text(columns)])
  }

  /// Once for many gaps: which files have no column to mend them in.
  static func lacking(_ places: [MendingPlace]) -> HTML {
    var files: [String] = []
    var titles: [String] = []
    for place in places where place.headings.isEmpty {
      guard let title = place.missing else { continue }
      if !files.contains(place.file) { files.append(place.file) }
      if !titles.contains(title) { titles.append(title) }
    }
    guard !files.isEmpty else { return .nothing }
    let columns = titles.map { "\u{2018}\($0)\u{2019}" }.joined(separator: " or ")
    let words =
      files.count == 1
      ? " has no column for \(columns): add one."
      : " have no column for \(columns): add one to each."
    return HTML.element(
      "p", ["class": "lacking"],
      [.name(files.joined(separator: ", ")), .text(words)]
    ).line
  }

  /// A term with what is said about it, for a list of the class `about`.
  static func about(_ term: String, _ words: String) -> HTML {
    .element("div", [.element("dt", term), .element("dd", words)])
  }

  /// What to do about a question, with commands.
  static func remedy(_ words: String) -> HTML {
    .element("div", [.element("dt", "What to do"), .element("dd", typed(words))])
  }

  /// What the codes of organisations stand for.
  static func key(_ organisations: [GapOrganisation]) -> HTML {
    .element(
      "dl", ["class": "key"],
      organisations.filter { $0.code != $0.name }.map {
        HTML.element(
          "div", [.element("dt", GapsWords.code($0.code)), .element("dd", [.name($0.name)])])
      })
  }
}
