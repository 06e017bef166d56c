/// The fates of a file's data rows: one for all, or one for each.
struct RowFates: Sendable {
  private let each: [RowFate]
  private let all: RowFate?

  init(all fate: RowFate) {
    all = fate
    each = []
  }

  init(_ fates: [RowFate]) {
    all = nil
    each = fates
  }

  subscript(row: Int) -> RowFate { all ?? each[row] }

  /// Whether all rows have the same fate.
  var isUniform: Bool { all != nil }

  /// Whether any row is new or says something new.
  var changesAnything: Bool {
    if all != nil { return true }
    return each.contains { fate in
      switch fate {
      case .new, .changed: true
      case .unchanged, .held: false
      }
    }
  }
}
