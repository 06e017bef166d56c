/// A small drawing of bars with their numbers written beside them. A table near it says the same.
struct BarPanel {
  /// One bar.
  struct Bar: Equatable {
    let label: String
    let value: Int
    /// What a bar across the whole panel stands for; where it is a whole, an outline shows it.
    let full: Int
    let isShare: Bool
    /// The number as readers see it.
    let text: String
  }

  let title: String
  let bars: [Bar]

  /// Where bars begin, and where one across the whole panel ends; labels stand before it, numbers after it.
  var left = 48
  var right = 208

  private static let row = 26

  var html: HTML {
    ChartFrame.html(
      title, height: max(1, bars.count) * Self.row,
      numbers: bars.map { (label: $0.label, text: $0.text) },
      bars.enumerated().map { drawing($1, row: $0).line })
  }

  private func drawing(_ bar: Bar, row: Int) -> HTML {
    let top = row * Self.row
    let across = right - left
    let filled = bar.full > 0 ? min(across, (bar.value * across + bar.full / 2) / bar.full) : 0
    return .all([
      .element("text", ["x": "0", "y": "\(top + 18)", "class": "label"], bar.label),
      bar.isShare && bar.full > 0 ? box(left, top, across, "whole") : .nothing,
      // Something is never drawn as nothing.
      bar.value > 0 ? box(left, top, max(2, filled), "part") : .nothing,
      .element("text", ["x": "\(right + 8)", "y": "\(top + 18)"], bar.text),
    ])
  }

  private func box(_ x: Int, _ top: Int, _ width: Int, _ kind: String) -> HTML {
    .element(
      "rect",
      ["x": "\(x)", "y": "\(top + 5)", "width": "\(width)", "height": "16", "class": kind], [])
  }
}
