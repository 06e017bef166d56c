import Testing

@testable import AssetRegister

@Suite struct `Which row is which asset` {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let assets: [String]
    let rows: [String]
    let fates: [RowFate]

    init(_ description: String, _ assets: [String], _ rows: [String], _ fates: [RowFate]) {
      testDescription = description
      (self.assets, self.rows, self.fates) = (assets, rows, fates)
    }
  }

  /// `t1 s1 h1 n1 m1 c1`: tag, serial, hostname, name, maker and content by letter; what is left out is absent, the
  /// content is then a new one.
  static func keys(_ text: String, _ row: Int) -> RowKeys {
    var keys = RowKeys(content: UInt64(1000 + row))
    for word in text.split(separator: " ") {
      let number = UInt64(word.dropFirst()) ?? 0
      switch word.first {
      case "t": keys.tag = number
      case "s": keys.serial = number
      case "h": keys.hostname = number
      case "n": keys.name = number
      case "m": keys.maker = number
      default: keys.content = number
      }
    }
    return keys
  }

  static let cases = [
    Case("the first file", [], ["t1", "t1"], [.new, .new]),
    Case("the same to the letter", ["c7 t1"], ["c7 t1"], [.unchanged(asset: 0)]),
    Case(
      "the same without any key", ["c7", "c8"], ["c8", "c7"],
      [.unchanged(asset: 1), .unchanged(asset: 0)]),
    Case("something new", ["t1 s1"], ["t2 s2"], [.new]),
    Case("no key at all", ["t1 s1"], [""], [.new]),
    Case("known by tag", ["t1"], ["t1"], [.changed(asset: 0)]),
    Case("another label, known by serial", ["t1 s1"], ["t2 s1"], [.changed(asset: 0)]),
    Case("label kept, serial corrected", ["t1 s1"], ["t1 s2"], [.changed(asset: 0)]),
    Case("label gone, serial there", ["t1 s1"], ["s1"], [.changed(asset: 0)]),
    Case("known by hostname alone", ["h1"], ["h1"], [.changed(asset: 0)]),
    Case("hostname reused by a replacement", ["t1 s1 h1"], ["t2 s2 h1"], [.new]),
    Case("hostname reused, only the serial tells", ["s1 h1"], ["s2 h1"], [.new]),
    Case("hostname kept where serial was added", ["h1"], ["s2 h1"], [.changed(asset: 0)]),
    Case(
      "a spare takes over a name", ["t1 s1 h1", "t2 s2"], ["t2 s2 h1"],
      [.held(.keysDisagree([.tag: 1, .serial: 1, .hostname: 0]))]),
    Case(
      "a tag and another's hostname", ["t1 h1", "t2"], ["t2 h1"],
      [.held(.keysDisagree([.tag: 1, .hostname: 0]))]),
    Case("known by name and department", ["n1"], ["n1"], [.changed(asset: 0)]),
    Case("a name with another tag", ["n1 t1"], ["n1 t2"], [.new]),
    Case("a name where a tag was added", ["n1"], ["n1 t2"], [.changed(asset: 0)]),
    Case("a tag wins over a name", ["t1 n1", "n2"], ["t1 n2"], [.changed(asset: 0)]),
    Case(
      "one row twice, registered twice", ["c7 t1", "c7 t1"], ["c7 t1", "c7 t1"],
      [.unchanged(asset: 0), .unchanged(asset: 1)]),
    Case(
      "one row twice, registered once", ["c7 t1"], ["c7 t1", "c7 t1"],
      [.unchanged(asset: 0), .new]),
    Case(
      "one row, registered twice", ["c7 t1", "c7 t1"], ["c7 t1"], [.unchanged(asset: 0)]),
    Case(
      "tag and serial of two assets", ["t1 s1", "t2 s2"], ["t1 s2"],
      [.held(.keysDisagree([.tag: 0, .serial: 1]))]),
    Case(
      "swapped rows are held, both", ["t1 s1", "t2 s2"], ["t1 s2", "t2 s1"],
      [
        .held(.keysDisagree([.tag: 0, .serial: 1])), .held(.keysDisagree([.tag: 1, .serial: 0])),
      ]),
    Case(
      "a tag that two assets have", ["t1", "t1"], ["t1"],
      [.held(.ambiguous(.tag, assets: [0, 1]))]),
    Case(
      "a tag that two have, told apart by serial", ["t1 s1", "t1 s2"], ["t1 s2"],
      [.changed(asset: 1)]),
    Case(
      "a name that two assets have", ["n1", "n1"], ["n1"],
      [.held(.ambiguous(.name, assets: [0, 1]))]),
    Case(
      "two rows for one asset", ["t1 s1"], ["t1", "s1"],
      [
        .held(.claimedTwice(asset: 0, rows: [0, 1])), .held(.claimedTwice(asset: 0, rows: [0, 1])),
      ]),
    Case(
      "equal serials of two makers", ["s1 m1", "s1 m2"], ["s1 m2"], [.changed(asset: 1)]),
    Case("a serial of another maker", ["s1 m1"], ["s1 m2"], [.new]),
    Case("a serial where the maker was added", ["s1"], ["s1 m2"], [.changed(asset: 0)]),
    Case(
      "a second row with a tag already taken", ["c7 t1"], ["c7 t1", "t1"],
      [.unchanged(asset: 0), .new]),
  ]

  @Test(arguments: cases)
  func `is decided by content, then by keys, the strongest first`(one: Case) {
    let assets = one.assets.enumerated().map { Self.keys($0.element, 5000 + $0.offset) }
    let rows = one.rows.enumerated().map { Self.keys($0.element, $0.offset) }
    #expect(RowIdentity.fates(of: rows, among: assets) == one.fates)
  }
}
