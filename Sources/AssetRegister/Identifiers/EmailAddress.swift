/// An e-mail address in lower case, checked for plain sense, not for existence.
///
/// `mailto:` in front and a display name around `<...>` are dropped.
package struct EmailAddress: CanonicalValue {
  /// The address in lower case.
  package let description: String

  package init(canonical text: String) { description = text }

  /// What follows the at sign.
  package var domain: Substring {
    description.utf8.lastIndex(of: UInt8(ascii: "@")).map {
      description[description.utf8.index(after: $0)...]
    } ?? ""
  }

  package static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict {
    let range = cell.unwrappedRange
    if range.isEmpty { return .empty }
    let whole = cell.extracting(range)
    if Placeholder.matchesIdentifier(whole) { return .placeholder }
    let text = whole.extracting(addressRange(whole))
    guard isAddress(text) else { return .invalid }
    for index in 0..<text.count { canonical.append(text[index].asciiLowered) }
    return .value
  }

  /// The part between `<` and `>`, without `mailto:`.
  private static func addressRange(_ text: Span<UInt8>) -> Range<Int> {
    var range = 0..<text.count
    if text[text.count - 1] == UInt8(ascii: ">") {
      var open = text.count - 1
      while open > 0, text[open] != UInt8(ascii: "<") { open -= 1 }
      if text[open] == UInt8(ascii: "<") { range = text.trimmed(open + 1..<text.count - 1) }
    }
    if text.hasPrefix(mailto, ignoringCaseAt: range.lowerBound), range.count > mailto.count {
      range = text.trimmed(range.lowerBound + mailto.count..<range.upperBound)
    }
    return range
  }

  private static let mailto = Array("mailto:".utf8)

  /// One at sign; a local part of at most 64 bytes without lone dots; a domain of two labels or
  /// more (RFC 5321, without its quoted forms).
  private static func isAddress(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 254 else { return false }
    var at = 0
    var previous = UInt8(ascii: ".")
    while at < text.count, text[at] != UInt8(ascii: "@") {
      guard isLocal(text[at]), text[at] != UInt8(ascii: ".") || previous != UInt8(ascii: ".") else {
        return false
      }
      previous = text[at]
      at += 1
    }
    guard 1...64 ~= at, at < text.count, previous != UInt8(ascii: ".") else { return false }
    let domain = text.extracting((at + 1)...)
    return domain.contains { $0 == UInt8(ascii: ".") } && Hostname.isName(domain)
      && !domain.contains { $0 == UInt8(ascii: "_") }
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || localMarks.contains(byte)
  }

  private static let localMarks: Set<UInt8> = Set("!#$%&'*+/=?^`{|}~.-_".utf8)
}
