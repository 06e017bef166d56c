/// Why things that registers and scans show are taken to be one, or are not.
public struct LinkExplanation: Sendable, Equatable {
  /// What was asked about, in words: `asset 42: RXB06413`.
  public internal(set) var subjects: [String]
  /// What there is to say where no two things were compared: nothing was seen, or nothing is near.
  public internal(set) var remarks: [String]
  /// Each pair of things that was compared, the likeliest first.
  public internal(set) var pairs: [ExplainedPair]
}

/// Two things side by side: what speaks for their being one, what against, and what was not used.
public struct ExplainedPair: Sendable, Equatable {
  /// An asset, or a device that scans saw.
  public struct Side: Sendable, Equatable {
    /// The asset's number; nil for a device.
    public internal(set) var asset: Int64?
    /// The number of the device's first sighting; nil for an asset.
    public internal(set) var device: Int64?
    /// What it is called.
    public internal(set) var label: String
    /// Its organisation, and its register or the source that saw it.
    public internal(set) var organisation: String
    public internal(set) var origin: String
    /// Where it is stated or was seen: `it.csv:14`.
    public internal(set) var place: String
    /// How many sightings a device has.
    public internal(set) var sightings = 0
    /// When it was seen last, UTC; of an asset, the day its file describes.
    public internal(set) var seenAt: String?
  }

  /// One piece of evidence: the values of both sides and where they stand.
  public struct Evidence: Sendable, Equatable {
    /// What kinds of identifiers count as one witness: `serial`, `MAC`, `name`; or `make, model, type`.
    public internal(set) var family: String
    /// For or against, in bits (log2 of the odds).
    public internal(set) var bits: Int
    public internal(set) var value: String
    public internal(set) var valuePlace: String
    public internal(set) var otherValue: String
    /// Where the other value stands, which source said it, and when; nil where many did.
    public internal(set) var otherPlace: String?
    public internal(set) var source: String?
    public internal(set) var seenAt: String?
    /// What is not plain from the values.
    public internal(set) var note: String?
  }

  /// An identifier that was not used, and why.
  public struct Unused: Sendable, Equatable {
    public internal(set) var kind: String
    public internal(set) var value: String
    public internal(set) var reason: String
  }

  /// The asset that came next.
  public struct Rival: Sendable, Equatable {
    public internal(set) var side: Side
    public internal(set) var bits: Int
  }

  /// A field that the register left empty and the link fills.
  public struct Fill: Sendable, Equatable {
    public internal(set) var field: String
    public internal(set) var value: String
    public internal(set) var place: String
    public internal(set) var seenAt: String?
  }

  /// Sightings of a linked device that are not counted with the others until a person has answered.
  public struct Waiting: Sendable, Equatable {
    public let sightings: Int
    public let reason: String
  }

  /// The first is an asset wherever one of them is.
  public internal(set) var one: Side
  public internal(set) var other: Side
  /// `two-witness`, `one-witness`, `confirmed`, `suggested`, or `unknown` where they are not one.
  public internal(set) var tier: String
  public internal(set) var bits: Int
  /// What agreed and what contradicted, the heaviest first.
  public internal(set) var evidence: [Evidence]
  public internal(set) var against: [Evidence]
  public internal(set) var unused: [Unused]
  public internal(set) var rival: Rival?
  /// Why they are no link by themselves, and what would change it.
  public internal(set) var obstacles: [String]
  public internal(set) var remedies: [String]
  public internal(set) var fills: [Fill]
  /// Sightings of a linked device that wait for an answer, by reason.
  public internal(set) var waiting: [Waiting] = []
  /// The batches of the scans that saw the device, and the numbers of the decisions about the two.
  public internal(set) var batches: [BatchReference]
  public internal(set) var decisions: [Int64]

  /// Whether the two count as one.
  public var isLinked: Bool { tier != "unknown" && tier != "suggested" }
}
