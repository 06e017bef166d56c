/// Who answers for which asset in which role, kept small for many assets.
struct Answerings: Sendable {
  /// One role of one asset.
  struct Answering {
    let asset: Int64
    /// A place in `people`, and one in the catalogue of roles.
    let person: Int32
    let role: Int8
    let isAssigned: Bool
    let isAcknowledged: Bool
    /// A place in `days`; -1 where a register names the person.
    let since: Int32
  }

  /// The e-mail addresses.
  private(set) var people: [String] = []
  private var places: [String: Int32] = [:]
  private var days: [String] = []
  private var dayPlaces: [String: Int32] = [:]
  private(set) var all: [Answering] = []

  static let roles = RoleCatalogue.all.map(\.name)
  private static let rolePlaces = Dictionary(
    uniqueKeysWithValues: roles.enumerated().map { ($1, Int8($0)) })

  mutating func add(
    _ asset: Int64, role: String, person: String, isAssigned: Bool, isAcknowledged: Bool,
    since: String?
  ) {
    guard let role = Self.rolePlaces[role] else { return }
    let place = Self.place(of: person, &people, &places)
    let day = since.map { Self.place(of: $0, &days, &dayPlaces) } ?? -1
    all.append(
      Answering(
        asset: asset, person: place, role: role, isAssigned: isAssigned,
        isAcknowledged: isAcknowledged, since: day))
  }

  /// Notes a person who may answer for no asset, and gives their place.
  mutating func note(_ person: String) -> Int32 { Self.place(of: person, &people, &places) }

  private static func place(
    of text: String, _ list: inout [String], _ places: inout [String: Int32]
  ) -> Int32 {
    if let known = places[text] { return known }
    let place = Int32(list.count)
    places[text] = place
    list.append(text)
    return place
  }

  /// Orders by asset, then by role; has to come before the first look.
  mutating func sort() {
    all.sort { ($0.asset, $0.role, $0.person) < ($1.asset, $1.role, $1.person) }
  }

  /// The roles of one asset.
  func of(_ asset: Int64) -> ArraySlice<Answering> { all[indices(of: asset)] }

  /// Where the roles of one asset stand in `all`.
  func indices(of asset: Int64) -> Range<Int> {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].asset < asset { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.count, all[end].asset == asset { end += 1 }
    return low..<end
  }

  /// The day since which a role is assigned.
  func since(_ one: Answering) -> String? { one.since < 0 ? nil : days[Int(one.since)] }

  /// The place of a person; nil if they answer for nothing.
  func place(of person: String) -> Int32? { places[person] }

  /// The place of a role in the catalogue.
  static func place(ofRole role: String) -> Int8? { rolePlaces[role] }
}

/// A role that a person holds for a whole organisation.
struct OrganisationRole {
  let organisation: String
  let role: String
  let person: String
  let isAcknowledged: Bool
  let since: String
}
