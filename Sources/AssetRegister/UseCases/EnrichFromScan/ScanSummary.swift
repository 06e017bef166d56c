/// What became of a scan file.
public struct ScanSummary: Sendable, Equatable {
  /// A row or place that should be a sighting and is none, and why.
  public struct Rejected: Sendable, Equatable {
    public let line: Int
    public let reason: String
  }

  /// Places that are rightly no sighting, by reason.
  public struct PassedOver: Sendable, Equatable {
    public let reason: String
    public let count: Int
  }

  public internal(set) var fileName = ""
  public internal(set) var organisation = ""
  public internal(set) var source = ""
  /// What people call the format.
  public internal(set) var format = ""
  /// The batch's number; nil where nothing was kept.
  public internal(set) var batch: Int64?
  public internal(set) var isDryRun = false
  /// The earlier batch that holds this very file, if there is one; nothing was stored then.
  public internal(set) var repeats: Int64?
  public internal(set) var sightings = 0
  /// The times of the first and the last sighting, UTC.
  public internal(set) var seenFrom: String?
  public internal(set) var seenUntil: String?
  public internal(set) var rejected: [Rejected] = []
  public internal(set) var passedOver: [PassedOver] = []
  /// How the file was read, with the line where that is of one.
  public internal(set) var notes: [String] = []
  /// Whether the file's end is missing and was done without.
  public internal(set) var isPartial = false
  /// What the sightings of the file were found to be.
  public internal(set) var links = LinkCounts()
  /// What else the matching changed in the register.
  public internal(set) var relinking = RelinkSummary()
}

/// Sightings by how sure it is which asset they are.
public struct LinkCounts: Sendable, Equatable {
  public internal(set) var twoWitness = 0
  public internal(set) var oneWitness = 0
  public internal(set) var confirmed = 0
  public internal(set) var suggested = 0
  public internal(set) var unknown = 0

  /// Those that count as an asset's own.
  public var linked: Int { twoWitness + oneWitness + confirmed }

  mutating func add(_ tier: LinkTier, _ count: Int = 1) {
    switch tier {
    case .twoWitness: twoWitness += count
    case .oneWitness: oneWitness += count
    case .confirmed: confirmed += count
    case .suggested: suggested += count
    case .unknown: unknown += count
    }
  }
}

/// What deriving the links again changed.
public struct RelinkSummary: Sendable, Equatable {
  /// Sightings whose asset or tier is another than before; new sightings do not count.
  public internal(set) var changed = 0
  /// Sightings looked at.
  public internal(set) var looked = 0
  /// Whether all of the register was looked at.
  public internal(set) var isFull = false
}
