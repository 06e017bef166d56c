/// A maker's serial number as a key: upper-case letters and digits, zeros kept.
///
/// A label in front (`S/N`, `SN:`, `Serial No.`), spaces, hyphens and other punctuation are
/// dropped, because labels, firmware and people differ in them.
package struct SerialNumber: CanonicalValue {
  /// The key form, letters and digits in upper case.
  package let description: String

  package init(canonical text: String) { description = text }

  package static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict {
    let whole = cell.unwrappedRange
    if whole.isEmpty { return .empty }
    let labelled = cell.extracting(whole)
    let start = canonical.count
    var verdict = append(labelled, to: &canonical)
    let label = labelLength(labelled)
    if verdict == .value || verdict == .invalid, label > 0 {
      canonical.removeLast(canonical.count - start)
      let rest = labelled.extracting(labelled.trimmed(label..<labelled.count))
      verdict = rest.count == 0 ? .placeholder : append(rest, to: &canonical)
    }
    guard verdict == .value else {
      canonical.removeLast(canonical.count - start)
      return verdict
    }
    for index in start..<canonical.count { canonical[index] = canonical[index].asciiUppered }
    return .value
  }

  /// Appends the folded text and judges it; what was appended counts for `.value` only.
  private static func append(_ text: Span<UInt8>, to canonical: inout [UInt8]) -> CellVerdict {
    if SpreadsheetDamage.matches(text) { return .damaged }
    let start = canonical.count
    Fold.heading(text, into: &canonical)
    return IdentifierText.verdict(of: text, folded: canonical.span.extracting(start...), .serial)
  }

  /// Longest first, so that `serial` does not stop short of `serial number`.
  private static let labels: [[UInt8]] = [
    "serial number", "serialnumber", "serial num", "serial no", "serialno", "serial", "ser no",
    "s/n", "sn",
  ].map { Array($0.utf8) }

  /// The length of the labels in front, 0 when there is none. A label ends in a separator, so that
  /// `SN12345` stays whole; the slash of `S/N` is enough.
  private static func labelLength(_ text: Span<UInt8>) -> Int {
    var end = 0
    search: while end < text.count {
      for label in labels {
        guard text.hasPrefix(label, ignoringCaseAt: end) else { continue }
        var next = end + label.count
        while next < text.count, isSeparator(text, at: next) {
          next += max(1, text.blankLength(at: next))
        }
        guard next > end + label.count || label.contains(UInt8(ascii: "/")) else { continue }
        end = next
        continue search
      }
      break
    }
    return end
  }

  private static func isSeparator(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: "="): true
    default: text.blankLength(at: index) > 0
    }
  }
}
