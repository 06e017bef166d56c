/// The names of people and places that a file's rows state, each with its number of rows.
///
/// Names are told apart byte by byte, as the register's tables do.
struct StatedNames: Sendable {
  /// One name as rows spell it.
  struct Stated: Sendable {
    let text: String
    var rows: Int
  }

  /// By the hash of their bytes, see ``key(_:)``.
  private(set) var people: [UInt64: Stated] = [:]
  private(set) var places: [UInt64: Stated] = [:]
  private let personSlots: [Int]
  private let placeSlots: [Int]
  /// Room for the place of one row.
  private var place: [UInt8] = []

  init(_ shape: RowShape) {
    let roles: Set = ["iao", "iaa", "custodian", "clinical_lead", "deputy"]
    personSlots = shape.fields.indices.filter { roles.contains(shape.fields[$0].name) }
    placeSlots = ["site", "building", "floor", "room", "location"].compactMap { name in
      shape.fields.firstIndex { $0.name == name }
    }
  }

  /// Adds the names of one row.
  mutating func count(_ row: RegisterRow) {
    for slot in personSlots where !row.slots[slot].isEmpty {
      Self.count(row.bytes, row.slots[slot], in: &people)
    }
    let range = takePlace(row)
    if !range.isEmpty { Self.count(place, range, in: &places) }
  }

  /// What a name stands under.
  static func key(_ text: String) -> UInt64 {
    Hash64.of(text.utf8.span)
  }

  private static func count(
    _ bytes: [UInt8], _ range: Range<Int>, in names: inout [UInt64: Stated]
  ) {
    let text = bytes.span.extracting(range)
    let key = Hash64.of(text)
    guard (names[key]?.rows += 1) == nil else { return }
    names[key] = Stated(text: text.text, rows: 1)
  }

  /// Puts the row's place into one text, as the view `asset_place` has it; gives where it stands without its edges.
  private mutating func takePlace(_ row: RegisterRow) -> Range<Int> {
    place.removeAll(keepingCapacity: true)
    for slot in placeSlots where !row.slots[slot].isEmpty {
      if !place.isEmpty { place.append(contentsOf: Self.separator) }
      row.append(slot, to: &place)
    }
    var range = place.indices
    while let last = range.last, Self.isEdge(place[last]) { range.removeLast() }
    while let first = range.first, Self.isEdge(place[first]) { range.removeFirst() }
    return range
  }

  private static let separator = Array(" / ".utf8)

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/")
  }
}
