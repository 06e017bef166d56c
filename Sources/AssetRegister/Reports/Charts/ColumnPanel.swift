/// A small drawing of columns, one for each report, with the number above each and its day below.
struct ColumnPanel {
  /// One column; a day on which nothing was counted has no value.
  struct Column: Equatable {
    let label: String
    let value: Int?
    let text: String
  }

  let title: String
  let columns: [Column]

  private static let (width, height, foot, head) = (320, 116, 22, 20)

  var html: HTML {
    .element(
      "figure", ["class": "panel"],
      [
        HTML.element("figcaption", title).line,
        .element(
          "svg",
          [
            "role": "img", "viewBox": "0 0 \(Self.width) \(Self.height)",
            "aria-label": "\(title): "
              + columns.map { "\($0.label) \($0.text)" }.joined(separator: ", "),
          ],
          [.element("title", title).line] + columns.indices.map { drawing($0).line }
            + [
              .void(
                "path", ["d": "M0 \(Self.height - Self.foot) H\(Self.width)", "class": "axis"])
            ]),
      ]
    ).line
  }

  private func drawing(_ index: Int) -> HTML {
    let column = columns[index]
    let slot = Self.width / max(3, columns.count)
    let middle = index * slot + slot / 2
    let most = max(1, columns.compactMap(\.value).max() ?? 1)
    let ground = Self.height - Self.foot
    let height = (column.value ?? 0) * (ground - Self.head) / most
    return .all([
      .element(
        "rect",
        [
          "x": "\(middle - 16)", "y": "\(ground - height)", "width": "32", "height": "\(height)",
          "class": index == columns.count - 1 ? "part" : "past",
        ], []),
      .element(
        "text", ["x": "\(middle)", "y": "\(ground - height - 5)", "class": "mid"], column.text),
      .element(
        "text", ["x": "\(middle)", "y": "\(Self.height - 5)", "class": "mid label"], column.label),
    ])
  }
}
