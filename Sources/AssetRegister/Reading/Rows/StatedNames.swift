/// The names of people and places that a file's rows state, each with its number of rows.
///
/// Names are told apart byte by byte, as the register's tables do.
struct StatedNames: Sendable {
  /// One name as rows spell it.
  struct Stated: Sendable {
    let text: String
    var rows: Int
  }

  private(set) var people: [UInt64: Stated] = [:]
  private(set) var places: [UInt64: Stated] = [:]
  private let personSlots: [Int]
  private let placeSlots: [Int]

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
      Self.count(row.bytes.span.extracting(row.slots[slot]), in: &people)
    }
    let place = placeText(row)
    if !place.isEmpty { Self.count(place.span, in: &places) }
  }

  private static func count(_ text: Span<UInt8>, in names: inout [UInt64: Stated]) {
    let key = Hash64.of(text)
    guard names[key] == nil else {
      names[key]?.rows += 1
      return
    }
    names[key] = Stated(text: text.text, rows: 1)
  }

  /// The row's place in one text, as the view `asset_place` has it.
  private func placeText(_ row: RegisterRow) -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    for slot in placeSlots where !row.slots[slot].isEmpty {
      if !text.isEmpty { text.append(contentsOf: [0x20, UInt8(ascii: "/"), 0x20]) }
      text.append(contentsOf: row.bytes[row.slots[slot]])
    }
    let end = text.lastIndex { !Self.isEdge($0) } ?? -1
    return text[...end].drop(while: Self.isEdge)
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/")
  }
}
