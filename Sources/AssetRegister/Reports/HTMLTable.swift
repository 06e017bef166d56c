/// A table of a page, with a caption, and headings that say which cells they are of.
struct HTMLTable {
  /// A heading of a column.
  struct Column {
    let title: String
    var isNumber = false
  }

  let caption: String
  let columns: [Column]
  /// Rows of cells; the first cell of each heads its row.
  let rows: [[HTML]]

  /// The table in a frame of its own, which scrolls when the screen is narrow, with the keyboard too.
  var html: HTML {
    .element(
      "div", ["class": "frame", "role": "region", "aria-label": caption, "tabindex": "0"],
      [
        .element(
          "table",
          [
            HTML.element("caption", caption).line,
            HTML.element("thead", [.element("tr", columns.map(heading))]).line,
            .element("tbody", rows.map { row($0).line }),
          ])
      ])
  }

  private func heading(_ column: Column) -> HTML {
    .element("th", ["scope": "col", "class": column.isNumber ? "number" : "words"], column.title)
  }

  private func row(_ cells: [HTML]) -> HTML {
    .element(
      "tr",
      zip(cells, columns).enumerated().map { index, cell in
        let kind = cell.1.isNumber ? "number" : "words"
        return index == 0
          ? .element("th", ["scope": "row", "class": kind], [cell.0])
          : .element("td", ["class": kind], [cell.0])
      })
  }
}
