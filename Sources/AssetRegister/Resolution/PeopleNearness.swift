/// Who was probably meant by a name that nobody has.
struct PeopleNearness: Sendable {
  private let byWords: [String: [Int]]
  private let byInitial: [String: [Int]]
  private let bySurname: [String: [Int]]
  private let index: NearestIndex

  /// Takes names in the compared form of ``PersonName``; answers are positions in them.
  init(_ names: [String]) {
    byWords = Dictionary(grouping: names.indices) { Self.sorted(names[$0]) }
    byInitial = Dictionary(grouping: names.indices) { Self.initialAndSurname(names[$0]) }
    bySurname = Dictionary(grouping: names.indices) { Self.surname(names[$0]) }
    index = NearestIndex(names)
  }

  /// The same words in another order, then the same initial and surname, then the nearest spelling, then a surname that
  /// stands alone and is one person's; of several, the one `isPreferred` takes first.
  func nearest(to name: String, isPreferred: (Int) -> Bool) -> Int? {
    func best(_ candidates: [Int]?) -> Int? {
      candidates?.first(where: isPreferred) ?? candidates?.first
    }
    if let known = best(byWords[Self.sorted(name)]) { return known }
    if let known = best(byInitial[Self.initialAndSurname(name)]) { return known }
    if let known = index.nearest(to: name, isPreferred: isPreferred) { return known }
    guard let namesakes = bySurname[name], namesakes.count == 1 else { return nil }
    return namesakes.first
  }

  private static func words(_ name: String) -> [String] {
    name.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: Array($0), as: UTF8.self) }
  }

  private static func sorted(_ name: String) -> String {
    words(name).sorted().joined(separator: " ")
  }

  private static func surname(_ name: String) -> String { words(name).last ?? "" }

  /// `a smith` for `anna maria smith`; the whole name when it is one word.
  private static func initialAndSurname(_ name: String) -> String {
    let words = words(name)
    guard words.count > 1, let initial = words[0].unicodeScalars.first else { return name }
    return "\(initial) \(words[words.count - 1])"
  }
}
