/// A bar for each organisation, drawn as SVG, with the numbers beside the bars.
struct HTMLBars {
  /// One bar: a share of a whole.
  struct Bar {
    let label: String
    let count: Int
    let whole: Int
  }

  let title: String
  let bars: [Bar]

  var html: HTML {
    .element(
      "figure",
      [
        HTML.element("figcaption", title).line,
        .element("ul", ["class": "bars"], bars.map { row($0).line }),
      ])
  }

  private func row(_ bar: Bar) -> HTML {
    .element(
      "li",
      [
        .element("b", bar.label), drawing(bar), .element("span", words(bar)),
      ])
  }

  private func drawing(_ bar: Bar) -> HTML {
    let filled = bar.whole == 0 ? 0 : bar.count * 1000 / bar.whole
    return .element(
      "svg",
      [
        "role": "img", "viewBox": "0 0 1000 10", "preserveAspectRatio": "none",
        "aria-label": "\(bar.label): \(words(bar))",
      ],
      [
        .element("title", "\(title): \(bar.label)"), .element("desc", words(bar)),
        .element(
          "rect", ["x": "0", "y": "0", "width": "1000", "height": "10", "class": "whole"], []),
        .element(
          "rect", ["x": "0", "y": "0", "width": "\(filled)", "height": "10", "class": "part"], []),
      ])
  }

  private func words(_ bar: Bar) -> String {
    guard bar.whole > 0 else { return "nothing to count" }
    return "\(Share.text(bar.count, of: bar.whole)), \(Counted.grouped(bar.count)) of "
      + Counted.grouped(bar.whole)
  }
}
