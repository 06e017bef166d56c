/// What stands around the content of every page: title, skip link, header, footer, and the style of screen and paper.
struct PageFrame {
  /// What is said at the foot of pages that may name people.
  static let mayNameStaff =
    "The page holds no script and loads nothing. It may name staff: share it as you would the register."

  /// The title of the window.
  let title: String
  /// The small line above the heading.
  var kicker = "Information asset register"
  let heading: [HTML]
  /// The line below the heading.
  let lead: [HTML]
  /// What the skip link leads to, in a word.
  var content = "report"
  /// Rules of style that the page adds to those of all pages.
  var style = ""
  /// The newest line of the log, which stands at the foot and in the margin of every printed page.
  let head: LogHead
  /// What follows the seal at the foot.
  var afterSeal = ""
  var note = PageFrame.mayNameStaff

  /// The page around its sections.
  func page(_ sections: [HTML]) -> [UInt8] {
    HTMLPage.bytes(
      title: title, style: GapsStyle.rules(head: head) + style,
      body: [
        HTML.element("a", ["class": "skip", "href": "#main"], "Skip to the \(content)").line,
        header.line, HTML.element("main", ["id": "main"], sections).line, footer,
      ])
  }

  private var header: HTML {
    .element(
      "header",
      [
        .element("p", ["class": "kicker"], kicker), .element("h1", heading),
        .element("p", ["class": "lead"], lead),
      ])
  }

  private var footer: HTML {
    .element(
      "footer",
      [
        head.sha256.isEmpty
          ? .nothing
          : HTML.element(
            "p", "Register log, line \(head.seq), SHA-256 \(head.sha256).\(afterSeal)"
          ).line,
        .element("p", note),
      ])
  }
}
