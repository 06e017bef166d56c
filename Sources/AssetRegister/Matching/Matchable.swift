/// What the matching knows of a registered asset. Texts are canonical where the register has canonical forms.
package struct MatchableAsset: Sendable, Equatable {
  /// The asset's number.
  package var id: Int64
  package var organisation: String
  /// The register and the line of its newest file, by which neighbouring rows are known.
  package var register: Int64
  package var line: Int64
  package var tag: String?
  package var serial: String?
  package var uuid: String?
  package var names: [String] = []
  package var macs: [String] = []
  package var ips: [String] = []
  package var manufacturer: String?
  package var model: String?
  /// The register's kind and category: `hardware`, `Laptop`.
  package var kind: String?
  package var category: String?
  package var isDisposed = false

  package init(id: Int64, organisation: String, register: Int64, line: Int64) {
    self.id = id
    self.organisation = organisation
    self.register = register
    self.line = line
  }
}

/// What the matching knows of a sighting.
package struct MatchableSighting: Sendable, Equatable {
  /// The sighting's number.
  package var id: Int64
  /// The organisation whose network or tenant the scan looked at.
  package var organisation: String
  /// The source's name; two sightings of one source at one time are two devices unless keys say otherwise.
  package var source: String
  /// The batch of the file.
  package var batch: Int64
  /// Seconds since 1970, UTC; nil where nothing tells.
  package var seenAt: Int64?
  package var serial: String?
  package var uuid: String?
  package var deviceID: String?
  package var tag: String?
  package var names: [String] = []
  package var reverseNames: [String] = []
  package var domain: String?
  package var macs: [String] = []
  package var ips: [String] = []
  package var manufacturer: String?
  package var model: String?
  package var deviceType: String?
  package var isWireless: Bool?
  package var switchName: String?
  package var port: String?

  package init(id: Int64, organisation: String, source: String, batch: Int64) {
    self.id = id
    self.organisation = organisation
    self.source = source
    self.batch = batch
  }
}

/// How sure a link is.
package enum LinkTier: String, Sendable, Equatable, CaseIterable {
  /// Two independent families of identifiers agree and nothing contradicts.
  case twoWitness = "two-witness"
  /// One family agrees and nothing contradicts.
  case oneWitness = "one-witness"
  /// A person said so.
  case confirmed
  /// A person has to decide.
  case suggested
  /// No asset.
  case unknown
}

/// What one sighting was found to be.
package struct SightingLink: Sendable, Equatable {
  package var sighting: Int64
  /// The device: the lowest number of its sightings.
  package var device: Int64
  /// The asset, or the one suggested.
  package var asset: Int64?
  package var tier: LinkTier
  /// The weight of the evidence, in bits (log2 of the odds), rounded.
  package var bits: Int
  /// How many bits the next best asset is behind.
  package var margin: Int
  /// The next best asset.
  package var rival: Int64?
  /// Why it is no better than it is, as a code of the matching: `tie`, `serial differs`.
  package var reason: String?

  package init(
    sighting: Int64, device: Int64, asset: Int64?, tier: LinkTier, bits: Int, margin: Int,
    rival: Int64?, reason: String?
  ) {
    self.sighting = sighting
    self.device = device
    self.asset = asset
    self.tier = tier
    self.bits = bits
    self.margin = margin
    self.rival = rival
    self.reason = reason
  }
}

/// A person's decision about what is the same, under keys that outlive files.
package struct MatchDecision: Sendable, Equatable {
  package enum Verb: String, Sendable {
    case same
    case notSame = "not same"
    /// The identifier tells no device, whatever was learned.
    case shared
    /// The identifier tells a device, whatever was learned.
    case notShared = "not shared"
  }

  package var id: Int64
  package var verb: Verb
  package var a: StableKey
  package var b: StableKey?

  package init(id: Int64, verb: Verb, a: StableKey, b: StableKey?) {
    self.id = id
    self.verb = verb
    self.a = a
    self.b = b
  }
}

/// What a decision speaks of: one strong identifier of an asset, of a device, or an identifier itself.
///
/// Texts: `asset RXN tag 12345`, `device serial ABC123`, `identifier mac 00:11:22:33:44:55`.
package struct StableKey: Sendable, Hashable {
  package enum Subject: String, Sendable { case asset, device, identifier }
  package enum Kind: String, Sendable { case tag, serial, mac, name, uuid, id }

  package var subject: Subject
  /// For an asset, its organisation; for a device's name or number, its namespace; else empty.
  package var within: String
  package var kind: Kind
  package var value: String

  package init(_ subject: Subject, within: String, _ kind: Kind, _ value: String) {
    self.subject = subject
    self.within = within
    self.kind = kind
    self.value = value
  }
}

/// An identifier that several devices hold and that therefore tells none of them.
package struct SharedIdentifier: Sendable, Equatable {
  package var kind: StableKey.Kind
  package var value: String
  package var namespace: String
  /// In words: `seen with 4 names: a dock or an adapter`.
  package var reason: String
  package var sightings: Int
  package var assets: Int

  package init(
    kind: StableKey.Kind, value: String, namespace: String, reason: String, sightings: Int,
    assets: Int
  ) {
    self.kind = kind
    self.value = value
    self.namespace = namespace
    self.reason = reason
    self.sightings = sightings
    self.assets = assets
  }
}

/// Something the matching noticed that a person should look at.
package struct MatchFinding: Sendable, Equatable {
  package enum Code: String, Sendable, CaseIterable {
    /// Neighbouring rows whose identifiers were swapped or dragged.
    case rowSlip = "row slip"
    /// Kit of one organisation that another one's network sees.
    case onLoan = "seen at another organisation"
    /// A name that another device uses now.
    case nameReused = "name reused"
    /// Two devices claim one row and contradict each other.
    case rivals = "two devices claim it"
    /// A decision that contradicts another or fits nothing any more.
    case decision = "decision without effect"
  }

  package var code: Code
  package var asset: Int64
  package var otherAsset: Int64?
  package var device: Int64?
  package var detail: String

  package init(
    code: Code, asset: Int64, otherAsset: Int64?, device: Int64?, detail: String
  ) {
    self.code = code
    self.asset = asset
    self.otherAsset = otherAsset
    self.device = device
    self.detail = detail
  }
}

/// Two assets that are, or may be, one thing entered twice.
package struct AssetPair: Sendable, Equatable {
  package var a: Int64
  package var b: Int64
  package var tier: LinkTier

  package init(a: Int64, b: Int64, tier: LinkTier) {
    self.a = a
    self.b = b
    self.tier = tier
  }
}
