/// The weights and gates of the matching, fixed and versioned.
///
/// Weights are bits: log2 of how many times likelier an agreement is for one thing than for two. Starting values are
/// judgement, checked on generated worlds with known truth (`scripts/bench matching`).
package enum MatchRules {
  /// Links made by another version are made anew.
  package static let version = 2

  static let serialLong = 18
  static let serialShort = 13
  static let serialMakerUnknown = -3
  static let serialShortMakerUnknown = -5
  static let serialFolded = 13
  static let serialContained = 10
  static let serialOneSlip = 7
  static let serialDiffers = -14
  static let mac = 12
  static let macSecond = 6
  static let macVirtual = 9
  static let macShared = 1
  static let macDiffers = -2
  static let name = 11
  static let nameReused = 3
  static let tagInName = 7
  static let serialInName = 10
  static let reverseName = 5
  static let secondNameMark = 2
  static let nameDiffers = -5
  static let uuid = 16
  static let makerAgrees = 2
  static let makerClashes = -6
  static let modelAgrees = 3
  static let classAgrees = 2
  static let classClashes = -5
  static let sameOrganisation = 3
  static let otherOrganisation = -3
  static let disposed = -3
  /// For each further asset that holds the same identifier.
  static let furtherHolder = -4

  /// What a link by two families must weigh, and by how much it must lead.
  static let twoWitnessBits = 17
  static let lead = 6
  static let oneWitnessBits = 17
  static let oneWitnessNameBits = 13
  /// What a suggestion must weigh.
  static let suggestedBits = 8
  /// A key that more assets hold finds none of them.
  static let mostAssetsOfAKey = 20
}
