import RegisterSchema

/// The values of `junk_identifiers.csv`, ready to be asked for.
package struct JunkTable: Sendable {
  /// The table that comes with the program.
  package static let builtIn = JunkTable(csv: Schema.junkIdentifiers)

  /// The rules in the order of the file.
  package let rules: [JunkRule]
  private let byKind: [KindTable]
  private let ranges: [(range: CIDR, rule: Int)]
  private let blocks: [(first: MACAddress, mask: UInt64, rule: Int)]

  /// Reads the lines below the heading. The file is our own, so a line that can't be read is left
  /// out here and found by a test.
  init(csv: [UInt8]) {
    let lines = String(decoding: csv, as: UTF8.self).split(separator: "\n").dropFirst()
    let rules = lines.compactMap { JunkRule(line: $0) }
    self.rules = rules
    byKind = JunkKind.allCases.map { KindTable($0, rules) }
    ranges = rules.enumerated().compactMap { index, rule in
      guard rule.match == .cidr, let range = CIDR(rule.pattern) else { return nil }
      return (range, index)
    }
    blocks = rules.enumerated().compactMap { index, rule in
      rule.block.map { ($0.first, $0.mask, index) }
    }
  }

  /// The rule that a cell falls under; nil when its value may identify something.
  package func rule(for kind: JunkKind, _ cell: Span<UInt8>) -> JunkRule? {
    let text = cell.extracting(cell.trimmedRange)
    var folded: [UInt8] = []
    switch kind {
    case .mac: return MACAddress.parse(text).flatMap { rule(for: MACAddress($0)) }
    case .ip: return IPAddress.parse(text).flatMap { rule(for: $0) }
    case .hostname: for index in 0..<text.count { folded.append(text[index].asciiLowered) }
    case .serial, .assettag, .uuid, .manufacturer, .model: Fold.heading(text, into: &folded)
    }
    return rule(for: kind, text, folded: folded.span)
  }

  /// The rule that an IP address falls under.
  package func rule(for address: IPAddress) -> JunkRule? {
    ranges.first { $0.range.contains(address) }.map { rules[$0.rule] }
  }

  /// The rule that a MAC address falls under.
  package func rule(for address: MACAddress) -> JunkRule? {
    blocks.first { address.value & $0.mask == $0.first.value }.map { rules[$0.rule] }
  }

  /// The same for a trimmed cell whose compared form is at hand.
  func rule(for kind: JunkKind, _ text: Span<UInt8>, folded: Span<UInt8>) -> JunkRule? {
    guard let table = byKind.first(where: { $0.kind == kind }) else { return nil }
    return table.rule(text, folded: folded).map { rules[$0] }
  }
}

/// The rules of one kind, by how they match; each holds the rule's place in the file.
private final class KindTable: Sendable {
  let kind: JunkKind
  private let exact: ByteStringTable
  private let exactRules: [Int]
  private let prefixes: [(bytes: [UInt8], rule: Int)]
  private let repeated: [(bytes: [UInt8], rule: Int)]
  private let onlyPunctuation: Int?

  init(_ kind: JunkKind, _ rules: [JunkRule]) {
    self.kind = kind
    let mine = rules.enumerated().filter { $0.element.applies(to: kind) }
    let matching = { (match: JunkRule.Match) in
      mine.filter { $0.element.match == match }
        .map { (bytes: $0.element.compared(as: kind), rule: $0.offset) }
    }
    let exactRules = matching(.exact)
    exact = ByteStringTable(exactRules.map(\.bytes))
    self.exactRules = exactRules.map(\.rule)
    prefixes = matching(.prefix)
    repeated = matching(.repeated)
    onlyPunctuation = mine.last { $0.element.match == .onlyPunctuation }?.offset
  }

  func rule(_ text: Span<UInt8>, folded: Span<UInt8>) -> Int? {
    if folded.count == 0 {
      return Placeholder.isOnlyPunctuation(text) ? onlyPunctuation : nil
    }
    if let index = exact.index(of: folded) { return exactRules[index] }
    for (bytes, rule) in prefixes where folded.hasPrefix(bytes) { return rule }
    if !folded.contains(where: { $0 != folded[0] }) {
      for (bytes, rule) in repeated where bytes.contains(folded[0]) { return rule }
    }
    return nil
  }
}
