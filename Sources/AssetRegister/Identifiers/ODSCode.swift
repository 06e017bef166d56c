/// The code of an organisation or site in the Organisation Data Service (`RXR`, `RXR20`, `P81001`),
/// or the nine-character statistics code of a council (`E06000064`).
///
/// Upper case, three to ten letters and digits; whether the code is in use only the directory
/// knows.
package struct ODSCode: CanonicalValue {
  /// The code in upper case.
  package let description: String

  package init(canonical text: String) { description = text }

  package static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict {
    let text = cell.unwrappedRange
    if text.isEmpty { return .empty }
    if SpreadsheetDamage.matches(cell) { return .damaged }
    if Placeholder.matchesIdentifier(cell.extracting(text)) { return .placeholder }
    guard 3...10 ~= text.count else { return .invalid }
    for index in text where !cell[index].isASCIIAlphanumeric { return .invalid }
    for index in text { canonical.append(cell[index].asciiUppered) }
    return .value
  }
}
