/// Known names, arranged so that the nearest to a text is found without comparing all of them.
///
/// A name is looked at when it shares the first letter of its first or last word with the text's,
/// and when enough of its letters are the text's letters. What counts as near is ``Nearest``'s: two
/// edits or a third of the text.
struct NearestIndex: Sendable {
  private struct Entry: Sendable {
    let letters: [UInt8]
    let mask: UInt64
    let position: Int
  }

  private var entries: [Entry] = []
  private var blocks: [UInt8: [Int]] = [:]

  /// Takes names folded by ``Fold/name(_:)``; the result of a search is a position in them.
  init(_ names: [String]) {
    for (position, name) in names.enumerated() {
      let words = Self.words(name)
      guard !words.isEmpty else { continue }
      let letters = Array(words.joined())
      for initial in Self.initials(words) { blocks[initial, default: []].append(entries.count) }
      entries.append(Entry(letters: letters, mask: Self.mask(letters), position: position))
    }
  }

  /// The position of the nearest name; of equally near ones the one `isPreferred` takes, then the first.
  func nearest(to text: String, isPreferred: (Int) -> Bool = { _ in false }) -> Int? {
    let words = Self.words(text)
    let wanted = Array(words.joined())
    let mask = Self.mask(wanted)
    var bound = max(2, wanted.count / 3)
    var best: Int?
    for index in Self.initials(words).flatMap({ blocks[$0] ?? [] }) {
      let entry = entries[index]
      let limit = min(bound, max(wanted.count, entry.letters.count) - 1)
      guard abs(wanted.count - entry.letters.count) <= limit,
        (mask ^ entry.mask).nonzeroBitCount <= 2 * limit,
        let distance = Nearest.distance(wanted.span, entry.letters.span, atMost: limit)
      else { continue }
      let rank = (isPreferred(entry.position) ? 0 : 1, entry.position)
      if let known = best, distance == bound {
        guard rank < (isPreferred(known) ? 0 : 1, known) else { continue }
      }
      best = entry.position
      bound = distance
    }
    return best
  }

  private static func words(_ name: String) -> [Array<UInt8>.SubSequence] {
    Array(name.utf8).split(separator: UInt8(ascii: " "))
  }

  /// The first letters of the first and the last word, each once.
  private static func initials(_ words: [Array<UInt8>.SubSequence]) -> [UInt8] {
    guard let first = words.first?.first, let last = words.last?.first else { return [] }
    return first == last ? [first] : [first, last]
  }

  /// A bit for each letter and digit that occurs. One edit changes at most two bits.
  private static func mask(_ letters: [UInt8]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
