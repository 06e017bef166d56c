/// The fates of a file's data rows: one for all, or one for each.
struct RowFates: Sendable {
  private let all: RowFate?
  /// Each row's asset if the row says what the asset's row said; else, below zero, its place among the others.
  private let places: [Int32]
  private let others: [RowFate]

  init(all fate: RowFate) {
    all = fate
    places = []
    others = []
  }

  /// `places` has each row's unchanged asset, or -1 less the place of its fate among `others`.
  init(places: [Int32], others: [RowFate]) {
    all = nil
    self.places = places
    self.others = others
  }

  subscript(row: Int) -> RowFate {
    if let all { return all }
    let place = Int(places[row])
    return place >= 0 ? .unchanged(asset: place) : others[-1 - place]
  }

  /// Whether all rows have the same fate.
  var isUniform: Bool { all != nil }

  /// Whether each row says what its asset's row says.
  var areAllUnchanged: Bool { all == nil && others.isEmpty }

  /// Whether any row is new or says something new.
  var changesAnything: Bool {
    if all != nil { return true }
    return others.contains { fate in
      switch fate {
      case .new, .changed: true
      case .unchanged, .held: false
      }
    }
  }
}
