/// Which rows of a newer file are which assets of the register it is an export of.
///
/// First come rows that say the same to the letter; then the keys decide, the strongest first. Two rows are never
/// given to one asset, and where keys disagree a row is held for a person.
struct RowIdentity {
  private let assets: [RowKeys]
  private var isPaired: [Bool]
  private let indexes: [RowKeyKind: KeyIndex]

  private init(assets: [RowKeys], isPaired: [Bool]) {
    self.assets = assets
    self.isPaired = isPaired
    indexes = Dictionary(
      uniqueKeysWithValues: RowKeyKind.allCases.map { kind in
        (kind, KeyIndex(assets.lazy.map { $0[kind] }))
      })
  }

  /// The fate of every row, in the order of the rows.
  static func fates(of rows: [RowKeys], among assets: [RowKeys]) -> [RowFate] {
    guard !assets.isEmpty else { return Array(repeating: .new, count: rows.count) }
    var identity = RowIdentity(
      assets: assets, isPaired: Array(repeating: false, count: assets.count))
    var fates = identity.pairEqualContents(rows)
    for index in rows.indices where fates[index] == nil {
      fates[index] = identity.fate(of: rows[index])
    }
    let settled = fates.map { $0 ?? .new }
    return withholdingRivals(settled)
  }

  /// The fates of rows of which none says the same as an asset that is not paired yet.
  static func fates(of rows: [RowKeys], among assets: [RowKeys], isPaired: [Bool]) -> [RowFate] {
    let identity = RowIdentity(assets: assets, isPaired: isPaired)
    return withholdingRivals(rows.map(identity.fate(of:)))
  }

  private mutating func pairEqualContents(_ rows: [RowKeys]) -> [RowFate?] {
    var fates = [RowFate?](repeating: nil, count: rows.count)
    let contents = KeyIndex(assets.lazy.map(\.content))
    for index in rows.indices {
      guard let asset = contents.first(rows[index].content, where: { !isPaired[$0] }) else {
        continue
      }
      isPaired[asset] = true
      fates[index] = .unchanged(asset: asset)
    }
    return fates
  }

  private func fate(of row: RowKeys) -> RowFate {
    var hits: [(kind: RowKeyKind, assets: [Int])] = []
    for kind in [RowKeyKind.tag, .serial, .hostname] {
      let found = holders(of: row, kind)
      if !found.isEmpty { hits.append((kind, found)) }
    }
    guard let first = hits.first else { return fateByName(row) }
    let common = hits.dropFirst().reduce(first.assets) { left, right in
      left.filter(right.assets.contains)
    }
    guard !common.isEmpty else { return disagreement(hits) }
    let free = common.filter { !isPaired[$0] }
    guard let asset = free.first else { return .new }
    guard free.count == 1 else { return .held(.ambiguous(first.kind, assets: free)) }
    guard hits.count == 1, first.kind == .hostname else { return .changed(asset: asset) }
    return isContradicted(row, asset, [.tag, .serial]) ? .new : .changed(asset: asset)
  }

  /// A name is a weak key: it counts only where nothing stronger speaks, for or against.
  private func fateByName(_ row: RowKeys) -> RowFate {
    let free = holders(of: row, .name).filter {
      !isPaired[$0] && !isContradicted(row, $0, [.tag, .serial, .hostname])
    }
    guard let asset = free.first else { return .new }
    return free.count == 1 ? .changed(asset: asset) : .held(.ambiguous(.name, assets: free))
  }

  private func disagreement(_ hits: [(kind: RowKeyKind, assets: [Int])]) -> RowFate {
    var pointed: [RowKeyKind: Int] = [:]
    for hit in hits { pointed[hit.kind] = hit.assets.first { !isPaired[$0] } ?? hit.assets[0] }
    return .held(.keysDisagree(pointed))
  }

  private func holders(of row: RowKeys, _ kind: RowKeyKind) -> [Int] {
    guard row[kind] != 0, let index = indexes[kind] else { return [] }
    let found = index.all(row[kind])
    return kind == .serial ? found.filter { !row.hasOtherMaker(than: assets[$0]) } : found
  }

  private func isContradicted(_ row: RowKeys, _ asset: Int, _ kinds: [RowKeyKind]) -> Bool {
    kinds.contains { row.contradicts(assets[asset], in: $0) }
  }

  /// Holds all rows that were given to the same asset.
  private static func withholdingRivals(_ fates: [RowFate]) -> [RowFate] {
    var claims: [Int: [Int]] = [:]
    for (row, fate) in fates.enumerated() {
      if case .changed(let asset) = fate { claims[asset, default: []].append(row) }
    }
    return fates.map { fate in
      guard case .changed(let asset) = fate, let rows = claims[asset], rows.count > 1 else {
        return fate
      }
      return .held(.claimedTwice(asset: asset, rows: rows))
    }
  }
}
