import RegisterSchema
import Testing

@testable import AssetRegister

struct JunkTableTests {
  static func rule(_ kind: JunkKind, _ cell: String) -> JunkRule? {
    JunkTable.builtIn.rule(for: kind, cell.utf8.span)
  }

  static let lines = String(decoding: Schema.junkIdentifiers, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)

  @Test func `every line of the file is a rule, and no two are the same`() {
    #expect(Self.lines.first == "kind,pattern,match,reason")
    #expect(Self.lines.last == "")
    for line in Self.lines.dropFirst().dropLast() {
      #expect(JunkRule(line: line) != nil, "\(line)")
      #expect(!line.contains("\"") && !line.contains("\r"))
    }
    let rules = JunkTable.builtIn.rules
    #expect(rules.count == Self.lines.count - 2)
    let compared = rules.map {
      "\($0.kind?.rawValue ?? "any") \($0.match) \(Fold.heading($0.pattern))"
    }
    #expect(Set(compared).count == rules.count)
    #expect(Set(rules.map(\.match)) == Set(JunkRule.Match.allCases))
  }

  static func verdict(_ kind: JunkKind, _ cell: String) -> CellVerdict? {
    switch kind {
    case .serial: SerialNumber.verdict(cell)
    case .assettag: AssetTag.verdict(cell)
    case .uuid: MachineUUID.verdict(cell)
    case .mac: MACAddress.verdict(cell)
    case .hostname: Hostname.verdict(cell)
    case .ip: IPAddress.verdict(cell)
    case .manufacturer, .model: rule(kind, cell).map { _ in .junk }
    }
  }

  /// Cells that a rule is there for.
  static func examples(_ rule: JunkRule) -> [String] {
    switch rule.match {
    case .exact, .onlyPunctuation, .groupBit: [rule.pattern]
    case .prefix where rule.kind == .mac:
      [rule.pattern + String("00:00:00:00:00:00".dropFirst(rule.pattern.utf8.count))]
    case .prefix where rule.kind == .uuid:
      [
        rule.pattern
          + String("00000000-0000-0000-0000-000000000009".dropFirst(rule.pattern.utf8.count))
      ]
    case .prefix: [rule.pattern + "7"]
    case .repeated:
      rule.pattern.map { String(repeating: $0, count: rule.kind == .uuid ? 32 : 7) }
    case .cidr: [String(rule.pattern.prefix { $0 != "/" })]
    }
  }

  @Test(arguments: JunkTable.builtIn.rules)
  func `each rule meets its own example`(rule: JunkRule) {
    #expect(!Self.examples(rule).isEmpty)
    for kind in JunkKind.allCases where rule.applies(to: kind) {
      for example in Self.examples(rule) {
        #expect(Self.verdict(kind, example) == .junk, "\(kind) '\(example)'")
      }
    }
  }

  @Test(arguments: JunkTable.builtIn.rules.filter { $0.match == .exact || $0.match == .prefix })
  func `no rule is unanchored`(rule: JunkRule) {
    for kind in JunkKind.allCases where rule.applies(to: kind) {
      #expect(Self.rule(kind, "q8" + rule.pattern) == nil)
      guard rule.match == .exact else { continue }
      let longer = Self.rule(kind, rule.pattern + "q8")
      #expect(longer == nil || longer?.match == .prefix)
    }
  }

  @Test(arguments: ["AB1.2C3", "1.2", "SN1.2.3X", "FW 1.2 A77", "K1.2-3345"])
  func `a serial number with a point between digits survives`(cell: String) {
    #expect(SerialNumber(cell) != nil)
  }

  @Test(arguments: [
    (JunkKind.manufacturer, "System manufacturer"), (.manufacturer, "To be filled by O.E.M."),
    (.model, "System Product Name"), (.model, "All Series"), (.model, "Default string"),
  ])
  func `makers' defaults are junk in other fields`(kind: JunkKind, cell: String) {
    #expect(Self.rule(kind, cell)?.reason.isEmpty == false)
  }

  @Test(arguments: ["Virtual Machine", "VMware7,1", "OptiPlex 7090", "Microsoft Corporation"])
  func `models and makers of their own are not`(cell: String) {
    #expect(Self.rule(.model, cell) == nil)
    #expect(Self.rule(.manufacturer, cell) == nil)
  }

  @Test(arguments: ["serial,x,exact", "serial,x,like,y", "colour,x,exact,y", "serial,x,exact,"])
  func `a line of another form is no rule`(line: String) {
    #expect(JunkRule(line: line[...]) == nil)
  }
}
