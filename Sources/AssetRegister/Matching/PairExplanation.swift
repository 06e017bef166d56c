/// Why a device is taken to be an asset, or is not: everything that spoke for it, against it, or was set aside.
package struct PairExplanation: Sendable, Equatable {
  package var asset: Int64
  /// The device's sightings, lowest first.
  package var sightings: [Int64]
  package var tier: LinkTier
  /// The sum of all evidence, in bits.
  package var bits: Int
  /// What agreed, the heaviest first.
  package var witnesses: [Witness]
  /// What contradicted, the heaviest first.
  package var against: [Witness]
  /// What was not used, and why.
  package var setAside: [SetAside]
  /// The asset that came next, and the bits of its evidence.
  package var rival: (asset: Int64, bits: Int)?
  /// Why the two are no automatic link, in words; empty for one that is.
  package var obstacles: [String]
  /// What would change it, in words: `a second family: a serial number or a MAC address in the register`.
  package var remedies: [String]

  package init(
    asset: Int64, sightings: [Int64], tier: LinkTier, bits: Int, witnesses: [Witness],
    against: [Witness], setAside: [SetAside], rival: (asset: Int64, bits: Int)?,
    obstacles: [String], remedies: [String]
  ) {
    self.asset = asset
    self.sightings = sightings
    self.tier = tier
    self.bits = bits
    self.witnesses = witnesses
    self.against = against
    self.setAside = setAside
    self.rival = rival
    self.obstacles = obstacles
    self.remedies = remedies
  }

  package static func == (left: PairExplanation, right: PairExplanation) -> Bool {
    left.asset == right.asset && left.sightings == right.sightings && left.tier == right.tier
      && left.bits == right.bits && left.witnesses == right.witnesses
      && left.against == right.against && left.setAside == right.setAside
      && left.rival?.asset == right.rival?.asset && left.rival?.bits == right.rival?.bits
      && left.obstacles == right.obstacles && left.remedies == right.remedies
  }
}

/// One piece of evidence: a value of the register beside a value that was seen.
package struct Witness: Sendable, Equatable {
  /// What kinds of identifiers fail together and so count once.
  package enum Family: String, Sendable, CaseIterable {
    case serial
    case mac = "MAC"
    case name
    /// Maker, model, type, organisation: they never make a link.
    case soft = "make, model, type"
  }

  package var family: Family
  /// For or against, in bits.
  package var bits: Int
  package var inRegister: String
  package var seen: String
  /// The sighting that shows it; 0 where many do.
  package var sighting: Int64
  /// In words, where the values are not simply equal: `the tag's digits stand in the name`.
  package var note: String?

  package init(
    family: Family, bits: Int, inRegister: String, seen: String, sighting: Int64, note: String?
  ) {
    self.family = family
    self.bits = bits
    self.inRegister = inRegister
    self.seen = seen
    self.sighting = sighting
    self.note = note
  }
}

/// An identifier that was not used.
package struct SetAside: Sendable, Equatable {
  package var kind: StableKey.Kind
  package var value: String
  package var reason: String

  package init(kind: StableKey.Kind, value: String, reason: String) {
    self.kind = kind
    self.value = value
    self.reason = reason
  }
}
