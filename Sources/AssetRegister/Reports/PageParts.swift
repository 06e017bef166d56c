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

  /// A term with what is said about it, for a list of the class `about`.
  static func about(_ term: String, _ words: String) -> HTML {
    .element("div", [.element("dt", term), .element("dd", words)])
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
