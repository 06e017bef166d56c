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

  private static let (height, foot, head) = (116, 22, 20)

  var html: HTML {
    ChartFrame.html(
      title, height: Self.height, numbers: columns.map { (label: $0.label, text: $0.text) },
      columns.indices.map { drawing($0).line } + [
        .void(
          "path",
          ["d": "M0 \(Self.height - Self.foot) H\(ChartFrame.width)", "class": "axis"])
      ])
  }

  private func drawing(_ index: Int) -> HTML {
    let column = columns[index]
    let slot = ChartFrame.width / max(3, columns.count)
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
