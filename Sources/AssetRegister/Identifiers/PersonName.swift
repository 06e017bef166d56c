/// A person's name, as written and as compared.
///
/// `Dr Smith, Anna (RXR)`, `SMITH, Anna` and `Anna Smith` are one name: titles and what stands in
/// brackets are dropped, forename comes first, and ``Fold/name(_:)`` settles case and accents.
package struct PersonName: CanonicalValue {
  /// The compared form, `anna smith`.
  package let description: String
  /// The name as written, white space tidied.
  package let display: String

  package init(canonical text: String) { (description, display) = (text, text) }

  package init?(_ text: String) {
    var key: [UInt8] = []
    guard PersonName.read(text.utf8.span, into: &key) == .value else { return nil }
    description = String(decoding: key, as: UTF8.self)
    let cell = text.utf8.span
    display = cell.tidied(cell.unwrappedRange)
  }

  /// Whether the words say that this is a team, a role or a firm rather than a person.
  package var isProbablyTeam: Bool {
    let key = Array(description.utf8)
    return key.starts(with: NameWords.ward)
      || PersonName.words(key).contains { NameWords.teams.contains(key.span.extracting($0)) }
  }

  /// Names are equal when their compared forms are.
  package static func == (left: PersonName, right: PersonName) -> Bool {
    left.description.utf8.elementsEqual(right.description.utf8)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(Array(description.utf8)) }

  package static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict {
    let range = cell.unwrappedRange
    if range.isEmpty { return .empty }
    let whole = cell.extracting(range)
    if SpreadsheetDamage.matches(whole) { return .damaged }
    if Placeholder.matchesIdentifier(whole) { return .placeholder }
    guard whole.count <= longest, !whole.contains(where: { $0 == UInt8(ascii: "@") }) else {
      return .invalid
    }
    let key = withoutTitles(forenameFirst(whole))
    guard key.contains(where: { $0.isASCIILetter || $0 >= 0x80 }) else { return .invalid }
    if Placeholder.matchesIdentifier(key.span) { return .placeholder }
    canonical.append(contentsOf: key)
    return .value
  }

  /// In bytes; longer cells are sentences.
  private static let longest = 120

  /// The folded name without brackets, what follows the first comma in front.
  private static func forenameFirst(_ text: Span<UInt8>) -> [UInt8] {
    var end = 0
    while end < text.count, text[end] != UInt8(ascii: "(") || end == 0 { end += 1 }
    var comma = 0
    while comma < end, text[comma] != UInt8(ascii: ",") { comma += 1 }
    var key: [UInt8] = []
    if comma < end { Fold.name(text.extracting(comma + 1..<end), into: &key) }
    if !key.isEmpty { key.append(UInt8(ascii: " ")) }
    let length = key.count
    Fold.name(text.extracting(0..<comma), into: &key)
    if key.count == length, length > 0 { key.removeLast() }
    return key
  }

  /// The words that are no titles; all of them when there are no others.
  private static func withoutTitles(_ key: [UInt8]) -> [UInt8] {
    let words = words(key)
    let kept = words.filter { !NameWords.titles.contains(key.span.extracting($0)) }
    guard !kept.isEmpty, kept.count < words.count else { return key }
    return Array(kept.map { key[$0] }.joined(separator: [UInt8(ascii: " ")]))
  }

  /// The parts of a folded name between its single spaces.
  private static func words(_ key: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for index in 0...key.count where index == key.count || key[index] == UInt8(ascii: " ") {
      words.append(start..<index)
      start = index + 1
    }
    return words
  }
}
