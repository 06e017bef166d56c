import Testing

@testable import AssetRegister

@Suite struct `Any rows and any assets` {
  /// Few values of each key, so that they often meet; a third of them absent.
  static func any(_ count: Range<Int>, _ random: inout SeededCells) -> [RowKeys] {
    func key(_ range: UInt64) -> UInt64 { UInt64(random.number(0..<Int(range))) }
    return (0..<random.number(count)).map { _ in
      RowKeys(
        content: 1 + key(12), tag: key(8), serial: key(8), maker: key(3), hostname: key(8),
        name: key(6))
    }
  }

  private func asset(of fate: RowFate) -> Int? {
    switch fate {
    case .unchanged(let asset), .changed(let asset): asset
    case .new, .held: nil
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `no asset is given to two rows, and every row has a fate`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let assets = Self.any(0..<14, &random)
    let rows = Self.any(0..<14, &random)
    let fates = RowIdentity.fates(of: rows, among: assets)
    #expect(fates.count == rows.count)
    let given = fates.compactMap(asset)
    #expect(Set(given).count == given.count)
    for (row, fate) in zip(rows, fates) {
      if case .unchanged(let asset) = fate { #expect(row.content == assets[asset].content) }
    }
  }

  @Test(arguments: UInt64(0)..<400)
  func `pairing with few keys at hand finds the same`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let assets = Self.any(0..<14, &random)
    let rows = Self.any(0..<14, &random)
    var pairing = RowPairing(assets.map(\.content))
    for row in rows where !pairing.pair(row.content) { pairing.add(row) }
    let fates = pairing.fates { assets.forEach($0) }
    #expect(rows.indices.map { fates[$0] } == RowIdentity.fates(of: rows, among: assets))
  }

  @Test(arguments: UInt64(0)..<200)
  func `the same rows again are all unchanged, whatever their order`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let assets = Self.any(1..<20, &random)
    let fates = RowIdentity.fates(of: assets.shuffled(using: &random), among: assets)
    #expect(
      fates.allSatisfy { fate in
        if case .unchanged = fate { true } else { false }
      })
  }

  @Test(arguments: UInt64(0)..<200)
  func `the order of the rows does not change which asset a row gets`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    var assets = Self.any(1..<14, &random)
    var rows = Self.any(1..<14, &random)
    for index in assets.indices { assets[index].content = UInt64(100 + index) }
    for index in rows.indices {
      rows[index].content = UInt64(random.number(0..<3) == 0 ? 100 + index : 500 + index)
    }
    let order = rows.indices.shuffled(using: &random)
    let straight = RowIdentity.fates(of: rows, among: assets)
    let shuffled = RowIdentity.fates(of: order.map { rows[$0] }, among: assets)
    for (place, row) in order.enumerated() {
      #expect(asset(of: shuffled[place]) == asset(of: straight[row]))
      #expect((shuffled[place] == .new) == (straight[row] == .new))
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `unique tags and serial numbers give what going through every pair gives`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let assets = Self.uniqueKeys(content: 100, &random)
    let rows = Self.uniqueKeys(content: 500, &random)
    #expect(RowIdentity.fates(of: rows, among: assets) == Self.oracle(rows, assets))
  }

  private static func uniqueKeys(content: Int, _ random: inout SeededCells) -> [RowKeys] {
    let tags = (1...12).shuffled(using: &random)
    let serials = (1...12).shuffled(using: &random)
    return (0..<random.number(1..<10)).map { index in
      RowKeys(
        content: UInt64(random.number(0..<4) == 0 ? 900 + index : content + index),
        tag: UInt64(random.number(0..<4) == 0 ? 0 : tags[index]),
        serial: UInt64(random.number(0..<4) == 0 ? 0 : serials[index]))
    }
  }

  private static func oracle(_ rows: [RowKeys], _ assets: [RowKeys]) -> [RowFate] {
    let equal = rows.map { row in assets.firstIndex { $0.content == row.content } }
    let paired = Set(equal.compactMap(\.self))
    let fates = zip(rows, equal).map { row, same -> RowFate in
      if let same { return .unchanged(asset: same) }
      let tagged = assets.indices.first { row.tag != 0 && assets[$0].tag == row.tag }
      let numbered = assets.indices.first { row.serial != 0 && assets[$0].serial == row.serial }
      if let tagged, let numbered, tagged != numbered {
        return .held(.keysDisagree([.tag: tagged, .serial: numbered]))
      }
      guard let asset = tagged ?? numbered, !paired.contains(asset) else { return .new }
      return .changed(asset: asset)
    }
    return fates.map { fate in
      guard case .changed(let asset) = fate else { return fate }
      let rivals = fates.indices.filter { fates[$0] == fate }
      return rivals.count == 1 ? fate : .held(.claimedTwice(asset: asset, rows: rivals))
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `an index finds every place of a key and no other`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let keys = (0..<random.number(0..<60)).map { _ in UInt64(random.number(0..<9)) << 40 }
    let index = KeyIndex(keys)
    for key in Set(keys).union([1, 1 << 50]) where key != 0 {
      #expect(index.all(key) == keys.indices.filter { keys[$0] == key })
      #expect(
        index.first(key) { $0 % 2 == 1 } == keys.indices.first { keys[$0] == key && $0 % 2 == 1 })
    }
  }
}
