/// The kinds of cell that the table of junk values speaks of.
package enum JunkKind: String, Sendable, CaseIterable {
  case serial, assettag, uuid, mac, hostname, ip, manufacturer, model

  /// Whether what a computer's firmware says by default (kind `any`) can stand in such a cell.
  var comesFromFirmware: Bool {
    switch self {
    case .serial, .assettag, .uuid, .manufacturer, .model: true
    case .mac, .hostname, .ip: false
    }
  }
}

/// One line of `junk_identifiers.csv`: a value that many things share and nobody chose.
package struct JunkRule: Hashable, Sendable {
  /// How a pattern meets a value. Each form speaks of the whole value or of its beginning.
  package enum Match: String, Sendable, CaseIterable {
    /// The value is the pattern.
    case exact
    /// The value begins with the pattern.
    case prefix
    /// The value is one character of the pattern, repeated or alone.
    case repeated
    /// The value holds punctuation and nothing else.
    case onlyPunctuation = "only-punctuation"
    /// The MAC address is a group's (multicast or broadcast), not a device's.
    case groupBit = "group-bit"
    /// The IP address lies in the pattern's range.
    case cidr
  }

  /// Nil for a firmware default that can stand in a cell of any such kind.
  package let kind: JunkKind?
  package let pattern: String
  package let match: Match
  /// Why the value identifies nothing, for a person to read.
  package let reason: String

  /// Reads `kind,pattern,match,reason`; nil when the line is anything else.
  init?(line: Substring) {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    guard cells.count == 4, let match = Match(rawValue: String(cells[2])) else { return nil }
    let kind = JunkKind(rawValue: String(cells[0]))
    guard kind != nil || cells[0] == "any", !cells[3].isEmpty else { return nil }
    (self.kind, self.match) = (kind, match)
    (pattern, reason) = (String(cells[1]), String(cells[3]))
  }

  /// Whether the rule speaks of cells of this kind.
  func applies(to kind: JunkKind) -> Bool {
    self.kind.map { $0 == kind } ?? kind.comesFromFirmware
  }

  /// The pattern as values of this kind are compared: host names in lower case, all else folded.
  func compared(as kind: JunkKind) -> [UInt8] {
    if kind == .hostname { return pattern.utf8.map(\.asciiLowered) }
    return Array(Fold.heading(pattern).utf8)
  }

  /// The MAC addresses of the rule: those that equal `first` in the bits of `mask`.
  var block: (first: MACAddress, mask: UInt64)? {
    guard kind == .mac else { return nil }
    let groupBit: UInt64 = 1 << 40
    if match == .groupBit { return (MACAddress(groupBit), groupBit) }
    let digits = pattern.utf8.compactMap(\.hexDigit)
    guard 1...12 ~= digits.count, match == .prefix || digits.count == 12 else { return nil }
    let free = UInt64(12 - digits.count) * 4
    let first = digits.reduce(UInt64(0)) { $0 << 4 | UInt64($1) } << free
    return (MACAddress(first), (0xFFFF_FFFF_FFFF >> free) << free)
  }
}
