/// Finds which rows of a newer file are which assets without holding much of rows that say what they said before, as most
/// do: only the others' keys are kept, and of the assets only those that share one.
///
/// What it finds is what ``RowIdentity`` finds of all rows and all assets.
struct RowPairing {
  private let contents: KeyIndex
  private var isPaired: [Bool]
  private var places: [Int32] = []
  private var others: [RowKeys] = []

  /// For assets whose rows have these contents.
  init(_ contents: [UInt64]) {
    self.contents = KeyIndex(contents)
    isPaired = Array(repeating: false, count: contents.count)
    places.reserveCapacity(contents.count)
  }

  /// Takes the next row by its content; false, and not taken, if no asset is left that says the same.
  mutating func pair(_ content: UInt64) -> Bool {
    guard let asset = contents.first(content, where: { !isPaired[$0] }) else { return false }
    isPaired[asset] = true
    places.append(Int32(asset))
    return true
  }

  /// Takes the next row by its keys.
  mutating func add(_ keys: RowKeys) {
    others.append(keys)
    places.append(Int32(-others.count))
  }

  /// The fates of the rows taken. `eachAsset` hands over the keys of every asset in turn.
  func fates(_ eachAsset: (_ body: (RowKeys) -> Void) throws -> Void) rethrows -> RowFates {
    guard !others.isEmpty else { return RowFates(places: places, others: []) }
    let wanted = RowKeyKind.allCases.map { kind in
      (kind: kind, keys: KeyIndex(others.lazy.map { $0[kind] }))
    }
    var assets: [RowKeys] = []
    var places: [Int] = []
    var place = 0
    try eachAsset { keys in
      if wanted.contains(where: { keys[$0.kind] != 0 && $0.keys.holds(keys[$0.kind]) }) {
        assets.append(keys)
        places.append(place)
      }
      place += 1
    }
    let rows = self.places.indices.filter { self.places[$0] < 0 }
    let fates = RowIdentity.fates(
      of: others, among: assets, isPaired: places.map { isPaired[$0] })
    return RowFates(
      places: self.places, others: fates.map { $0.renumbered(assets: places, rows: rows) })
  }
}

extension RowFate {
  /// The same fate by other numbers of assets and rows.
  fileprivate func renumbered(assets: [Int], rows: [Int]) -> RowFate {
    switch self {
    case .new: .new
    case .unchanged(let asset): .unchanged(asset: assets[asset])
    case .changed(let asset): .changed(asset: assets[asset])
    case .held(.keysDisagree(let pointed)): .held(.keysDisagree(pointed.mapValues { assets[$0] }))
    case .held(.ambiguous(let kind, let some)):
      .held(.ambiguous(kind, assets: some.map { assets[$0] }))
    case .held(.claimedTwice(let asset, let some)):
      .held(.claimedTwice(asset: assets[asset], rows: some.map { rows[$0] }))
    }
  }
}
