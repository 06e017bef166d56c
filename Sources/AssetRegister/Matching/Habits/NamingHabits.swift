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

  init(learningFrom things: [Particulars]) {
    var tags: [String: (follow: Int, all: Int)] = [:]
    var serials: [String: (follow: Int, all: Int)] = [:]
    var sorts = SortCounts()
    for thing in things where thing.isAsset {
      guard let name = thing.names.first?.short else { continue }
      if let follows = Self.holdsTag(name, thing) {
        tags[thing.organisation, default: (0, 0)].follow += follows ? 1 : 0
        tags[thing.organisation, default: (0, 0)].all += 1
      }
      if let follows = Self.holdsSerial(name, thing) {
        serials[thing.organisation, default: (0, 0)].follow += follows ? 1 : 0
        serials[thing.organisation, default: (0, 0)].all += 1
      }
      sorts.add(Self.sort(name, thing))
    }
    tagged = Self.habitual(tags)
    numbered = Self.habitual(serials)
    strange = sorts.rare(fewest: Self.fewestOfSort, share: Self.strangeShare)
  }

  /// How often beginnings and sorts of kit occur, each and together.
  private struct SortCounts {
    private var beginnings: [String: Int] = [:]
    private var sorts: [String: Int] = [:]
    private var both: [[String]: Int] = [:]

    mutating func add(_ sort: [String]) {
      guard sort.count == 2 else { return }
      beginnings[sort[0], default: 0] += 1
      sorts[sort[1], default: 0] += 1
      both[sort, default: 0] += 1
    }

    /// Those that hardly ever occur together though each is common.
    func rare(fewest: Int, share: Double) -> Set<[String]> {
      Set(
        both.filter { sort, count in
          let least = min(beginnings[sort[0]] ?? 0, sorts[sort[1]] ?? 0)
          return least >= fewest && Double(count) <= 1 + Double(least) * share
        }.keys)
    }
  }

  private static func habitual(_ counts: [String: (follow: Int, all: Int)]) -> Set<String> {
    Set(
      counts.filter { $0.value.all >= fewestNames }
        .filter { Double($0.value.follow) >= Double($0.value.all) * shareOfNames }.keys)
  }

  init(lines: [[String]]) {
    for line in lines where line.count >= 2 {
      switch line[0] {
      case "tagged": tagged.insert(line[1])
      case "numbered": numbered.insert(line[1])
      case "strange" where line.count == 3: strange.insert([line[1], line[2]])
      default: break
      }
    }
  }

  var lines: [String] {
    tagged.sorted().map { "tagged \($0)" } + numbered.sorted().map { "numbered \($0)" }
      + strange.map { "strange \($0[0]) \($0[1])" }.sorted()
  }

  /// Marks a row whose name is not what its organisation would call it.
  func settle(_ thing: inout Particulars) {
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
