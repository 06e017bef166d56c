/// The number on an organisation's own label: upper case, single spaces inside, zeros kept.
package struct AssetTag: CanonicalValue {
  /// The tag in upper case.
  package let description: String

  package init(canonical text: String) { description = text }

  package static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict {
    let range = cell.unwrappedRange
    if range.isEmpty { return .empty }
    let text = cell.extracting(range)
    if SpreadsheetDamage.matches(text) { return .damaged }
    let start = canonical.count
    Fold.heading(text, into: &canonical)
    let verdict = IdentifierText.verdict(
      of: text, folded: canonical.span.extracting(start...), .assettag)
    canonical.removeLast(canonical.count - start)
    guard verdict == .value else { return verdict }
    guard append(text, to: &canonical), canonical.count - start <= IdentifierText.longest else {
      canonical.removeLast(canonical.count - start)
      return .invalid
    }
    return .value
  }

  /// Appends upper-case ASCII, dashes of any width as hyphens; false for any other scalar.
  private static func append(_ text: Span<UInt8>, to canonical: inout [UInt8]) -> Bool {
    var index = 0
    while index < text.count {
      let blank = text.blankLength(at: index)
      if blank > 0 {
        index += blank
        if canonical.last != UInt8(ascii: " ") { canonical.append(UInt8(ascii: " ")) }
        continue
      }
      switch text.scalar(at: &index) {
      case "\u{2010}"..."\u{2015}", "\u{2212}": canonical.append(UInt8(ascii: "-"))
      case let scalar where (0x21...0x7E).contains(scalar.value):
        canonical.append(UInt8(truncatingIfNeeded: scalar.value).asciiUppered)
      default: return false
      }
    }
    return true
  }
}
