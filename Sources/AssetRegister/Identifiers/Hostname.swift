/// A host's name, short or fully qualified, in lower case without a trailing dot.
///
/// Underscores are allowed, as Windows allows them. A name that is an IP or MAC address is none.
/// Two leading backslashes (`\\PC1`) and the dollar sign of a computer account (`PC1$`) go.
package struct Hostname: CanonicalValue {
  /// The whole name.
  package let description: String

  package init(canonical text: String) { description = text }

  /// The first label.
  package var short: Substring {
    description.utf8.firstIndex(of: UInt8(ascii: ".")).map { description[..<$0] }
      ?? description[...]
  }

  /// What follows the first dot; nil for a short name.
  package var domain: Substring? {
    description.utf8.firstIndex(of: UInt8(ascii: ".")).map {
      description[description.utf8.index(after: $0)...]
    }
  }

  /// Whether Windows made the name up at setup (`DESKTOP-4F2K1LM`): it tells computers apart, but
  /// changes with the next installation.
  package var isMadeBySetup: Bool {
    let short = short.utf8
    return ["desktop-", "laptop-", "win-"].contains { short.starts(with: $0.utf8) }
  }

  package static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict {
    var range = cell.unwrappedRange
    let whole = cell.extracting(range)
    if whole.hasPrefix(backslashes), whole.count > 2 {
      range = range.lowerBound + 2..<range.upperBound
    }
    if let last = range.last, last > range.lowerBound,
      cell[last] == UInt8(ascii: "$") || cell[last] == UInt8(ascii: ".")
    {
      range = range.lowerBound..<last
    }
    let text = cell.extracting(range)
    guard isName(text) else { return IdentifierText.refusal(of: whole, .hostname) }
    if Placeholder.matchesIdentifier(text) { return .placeholder }
    if IPAddress.parse(text) != nil || MACAddress.parse(text) != nil { return .invalid }
    let start = canonical.count
    for index in 0..<text.count { canonical.append(text[index].asciiLowered) }
    let isJunk =
      JunkTable.builtIn.rule(for: .hostname, text, folded: canonical.span.extracting(start...))
      != nil
    guard isJunk else { return .value }
    canonical.removeLast(text.count)
    return .junk
  }

  private static let backslashes = Array("\\\\".utf8)

  /// Labels of 1 to 63 letters, digits, hyphens and underscores, no hyphen at either end, at most
  /// 253 bytes (RFC 1035, 1123), the last of several not a number.
  static func isName(_ text: Span<UInt8>) -> Bool {
    guard 1...253 ~= text.count else { return false }
    var start = 0
    var isNumber = true
    for index in 0...text.count {
      if index == text.count || text[index] == UInt8(ascii: ".") {
        guard 1...63 ~= index - start, text[start] != UInt8(ascii: "-"),
          text[index - 1] != UInt8(ascii: "-")
        else { return false }
        if index == text.count { return start == 0 || !isNumber }
        (start, isNumber) = (index + 1, true)
      } else {
        let byte = text[index]
        guard byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        else { return false }
        if !byte.isASCIIDigit { isNumber = false }
      }
    }
    return false
  }
}
