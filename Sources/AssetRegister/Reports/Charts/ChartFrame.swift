/// A small drawing under its title, with the numbers of it as words for those who can't see it.
enum ChartFrame {
  /// How wide every drawing is, in units of its own.
  static let width = 320

  /// A drawing of some height; `numbers` are the labels with their numbers as readers see them.
  static func html(
    _ title: String, height: Int, numbers: [(label: String, text: String)], _ drawing: [HTML]
  ) -> HTML {
    let words = "\(title): " + numbers.map { "\($0.label) \($0.text)" }.joined(separator: ", ")
    return HTML.element(
      "figure", ["class": "panel"],
      [
        HTML.element("figcaption", title).line,
        .element(
          "svg",
          ["role": "img", "viewBox": "0 0 \(width) \(height)", "aria-label": words],
          [.element("title", title).line] + drawing),
      ]
    ).line
  }
}
