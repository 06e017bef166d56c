/// How each organisation names its kit, as its own rows tell: with the asset's tag or serial number in the name, and with
/// beginnings that some sorts of kit never have. A row whose name is of another sort bears a name that was another's.
struct NamingHabits: Sendable, Equatable {
  /// The organisations most of whose names hold the asset's tag, and its serial number.
  private var tagged: Set<String> = []
  private var numbered: Set<String> = []
  /// The beginnings of names, by organisation, with the sorts of kit that hardly ever have them.
  private var strange: Set<[String]> = []
  /// How many names must be known before they make a habit, and which share of them must follow it.
  private static let (fewestNames, shareOfNames) = (20, 0.5)
  private static let (fewestOfSort, strangeShare) = (8, 0.02)

  init(_ tally: HabitTally) {
    for (text, answers) in tally.follows.shares {
      let (yes, no) = (answers["yes"] ?? 0, answers["no"] ?? 0)
      guard yes + no >= Self.fewestNames,
        Double(yes) >= Double(yes + no) * Self.shareOfNames
      else { continue }
      let words = text.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1)
        .map { String(decoding: Array($0), as: UTF8.self) }
      guard words.count == 2 else { continue }
      if words[0] == "tag" { tagged.insert(words[1]) } else { numbered.insert(words[1]) }
    }
    strange = Self.rare(tally.sorts.shares)
  }

  /// Beginnings and sorts that hardly ever occur together though each is common.
  private static func rare(_ sorts: [String: [String: Int]]) -> Set<[String]> {
    var kit: [String: Int] = [:]
    for shares in sorts.values { for (sort, count) in shares { kit[sort, default: 0] += count } }
    var rare: Set<[String]> = []
    for (beginning, shares) in sorts {
      let all = shares.values.reduce(0, +)
      for (sort, count) in shares {
        let least = min(all, kit[sort] ?? 0)
        if least >= fewestOfSort, Double(count) <= 1 + Double(least) * strangeShare {
          rare.insert([beginning, sort])
        }
      }
    }
    return rare
  }

  /// Hands on what a thing teaches: whether its name holds its tag or its serial number, and its beginning and sort.
  static func count(
    _ thing: Particulars, follows: (String, String) -> Void, sort: (String, String) -> Void
  ) {
    guard thing.isAsset, let name = thing.names.first?.short else { return }
    if let holds = holdsTag(name, thing) {
      follows("tag \(thing.organisation)", holds ? "yes" : "no")
    }
    if let holds = holdsSerial(name, thing) {
      follows("serial \(thing.organisation)", holds ? "yes" : "no")
    }
    let pair = Self.sort(name, thing)
    if pair.count == 2 { sort(pair[0], pair[1]) }
  }

  /// Marks a row whose name is not what its organisation would call it.
  func settle(_ thing: Particulars) {
    guard thing.isAsset, let name = thing.names.first?.short else { return }
    let isOtherTag =
      tagged.contains(thing.organisation) && Self.holdsTag(name, thing) == false
    let isOtherSerial =
      numbered.contains(thing.organisation) && Self.holdsSerial(name, thing) == false
    thing.hasStrangeName =
      isOtherTag || isOtherSerial || strange.contains(Self.sort(name, thing))
  }

  /// Whether a name holds the digits of the row's tag; nil where it could not.
  private static func holdsTag(_ name: String, _ row: Particulars) -> Bool? {
    let marks = TagMarks.ofName(name)
    guard !marks.isEmpty, !row.tagMarks.isEmpty else { return nil }
    return marks.contains(where: row.tagMarks.contains)
  }

  /// Whether a name holds the row's serial number, or one that is nearly the same; nil where it could not.
  private static func holdsSerial(_ name: String, _ row: Particulars) -> Bool? {
    guard row.serial.utf8.count >= 7, name.utf8.contains(where: \.isASCIIDigit) else { return nil }
    let serial = row.serial.utf8.map(\.asciiLowered)
    return holds(name, serial.prefix(5)) || holds(name, serial.suffix(5))
  }

  private static func holds(_ name: String, _ part: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count >= part.count else { return false }
    return (0...bytes.count - part.count).contains { bytes[$0...].starts(with: part) }
  }

  /// What stands before a name's first digit and the word for the sort of kit, both by organisation and without spaces;
  /// nothing where the row has no such word.
  private static func sort(_ name: String, _ row: Particulars) -> [String] {
    guard !row.category.isEmpty else { return [] }
    let letters = name.utf8.prefix { !$0.isASCIIDigit }
    let category = row.category.utf8.filter { $0 != UInt8(ascii: " ") }
    return [letters.map { $0 }, category].map {
      row.organisation + ":" + String(decoding: $0, as: UTF8.self)
    }
  }
}
