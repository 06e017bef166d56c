/// The width, without blank cells at the end, that most rows have, leaving out those of one cell
/// when there are others; the larger of two that are as common.
func commonestWidth(_ rows: some Collection<SampledRow>) -> Int {
  var counts: [Int: Int] = [:]
  for row in rows where row.width > 1 { counts[row.width, default: 0] += 1 }
  return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
}

/// The lines where sections start, when blank lines cut the rows into tables of their own: two or
/// more begin with a caption of one cell, or have rows that are all of one width, but not of the same.
/// Nil when it is one table, perhaps with a title above and a footer below.
func linesOfUnlikeSections(_ rows: [SampledRow]) -> [Int]? {
  var sections: [ArraySlice<SampledRow>] = []
  var start = 0
  for index in rows.indices.dropFirst() where rows[index].opensSection {
    sections.append(rows[start..<index])
    start = index
  }
  sections.append(rows[start...])

  let tables = sections.filter { $0.contains { $0.width > 1 } && $0.count > 1 }
  guard tables.count > 1 else { return nil }
  let captioned = tables.count { $0.first?.width == 1 }
  let widths = Set(tables.compactMap(uniformWidth))
  guard captioned > 1 || widths.count > 1 else { return nil }
  return sections.compactMap { $0.first?.line }
}

/// The width that two or more rows of a section, without its caption, all have, if it is one.
private func uniformWidth(_ section: ArraySlice<SampledRow>) -> Int? {
  let rows = section.first?.width == 1 ? section.dropFirst() : section
  let widths = Set(rows.map(\.cells.count))
  return rows.count > 1 && widths.count == 1 ? widths.first : nil
}
