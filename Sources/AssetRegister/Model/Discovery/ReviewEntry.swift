/// What a person types for one entry of the review: `817@42`, the device of sighting 817 and asset 42; or `42+57`, two
/// assets. Spreadsheets take neither for a date, a time or a formula.
public struct ReviewReference: Sendable, Hashable, CustomStringConvertible {
  /// What waits for an answer.
  public enum Kind: Sendable, Hashable {
    /// Whether a device is an asset.
    case suggestion
    /// Whether two assets are one.
    case duplicate
  }

  public let kind: Kind
  /// The device's number, or the lower asset's.
  public let first: Int64
  /// The asset's number, or the other asset's.
  public let second: Int64

  /// Whether a device is an asset.
  public static func suggestion(device: Int64, asset: Int64) -> ReviewReference {
    ReviewReference(kind: .suggestion, first: device, second: asset)
  }

  /// Whether two assets are one.
  public static func duplicate(_ one: Int64, _ other: Int64) -> ReviewReference {
    ReviewReference(kind: .duplicate, first: min(one, other), second: max(one, other))
  }

  /// Reads what ``description`` writes; nil for anything else.
  public init?(_ text: String) {
    let isPair = text.utf8.contains(UInt8(ascii: "+"))
    let numbers = text.utf8.split(
      separator: UInt8(ascii: isPair ? "+" : "@"), omittingEmptySubsequences: false
    ).map { $0.allSatisfy(\.isASCIIDigit) ? Int64(String(decoding: $0, as: UTF8.self)) : nil }
    guard numbers.count == 2, let first = numbers[0], let second = numbers[1] else { return nil }
    self = isPair ? .duplicate(first, second) : .suggestion(device: first, asset: second)
  }

  private init(kind: Kind, first: Int64, second: Int64) {
    self.kind = kind
    self.first = first
    self.second = second
  }

  public var description: String {
    switch kind {
    case .suggestion: "\(first)@\(second)"
    case .duplicate: "\(first)+\(second)"
    }
  }

  /// The two things it is about.
  var things: (Thing, Thing) {
    (kind == .suggestion ? .device(first) : .asset(first), .asset(second))
  }

  /// The decision that an answer is.
  public func decision(isSame: Bool) -> DecisionRequest {
    isSame ? .same(things.0, things.1) : .notSame(things.0, things.1)
  }
}

/// One thing that waits for a person's answer.
public struct ReviewEntry: Sendable, Equatable {
  /// An asset or a device, as it is shown beside the other.
  public struct Side: Sendable, Equatable {
    /// The asset's number; nil for a device.
    public internal(set) var asset: Int64?
    public internal(set) var organisation = ""
    /// The asset's register, or the source that saw the device last.
    public internal(set) var origin = ""
    public internal(set) var label = ""
    public internal(set) var tag: String?
    public internal(set) var serial: String?
    public internal(set) var hostname: String?
    public internal(set) var mac: String?
    /// Maker and model.
    public internal(set) var model: String?
    /// The file and line of the row, or of the sighting.
    public internal(set) var file = ""
    public internal(set) var line: Int64 = 0
  }

  public internal(set) var reference: ReviewReference
  /// Why the program does not say so itself; for two assets how sure it is.
  public internal(set) var reason: String
  /// The sightings that the answer is about; for two assets those of both.
  public internal(set) var sightings: Int
  public internal(set) var seenAt: String?
  public internal(set) var bits: Int
  public internal(set) var margin: Int
  public internal(set) var rival: Int64?
  /// The device or the lower asset, and the asset it may be.
  public internal(set) var one = Side()
  public internal(set) var other = Side()
}

/// Entries that wait for the same reason.
public struct ReviewGroup: Sendable, Equatable {
  public let reason: String
  public let entries: [ReviewEntry]

  /// The sightings that answers to all of them are about.
  public var sightings: Int { entries.reduce(0) { $0 + $1.sightings } }
}

/// What waits for answers, and what the matching noticed besides.
public struct ReviewQueue: Sendable, Equatable {
  /// The reason with most sightings first, in each the entry with most.
  public let groups: [ReviewGroup]
  /// What nobody has to answer.
  public let findings: [ReviewFinding]

  /// All entries in that order.
  public var entries: [ReviewEntry] { groups.flatMap(\.entries) }
}

/// Something the matching noticed.
public struct ReviewFinding: Sendable, Equatable {
  /// Such as `row slip`.
  public let code: String
  public let asset: Int64
  public let label: String
  public let organisation: String
  public let otherAsset: Int64?
  public let device: Int64?
  public let detail: String
}

/// Which entries of the review are meant.
public struct ReviewChoice: Sendable {
  /// Only this organisation's assets, by its code.
  public var trust: String?
  /// Only entries that wait for this reason.
  public var reason: String?
  /// Only devices that this source saw, such as `Intune`; no two assets then.
  public var source: String?
  /// Only entries about these assets.
  public var assets: Set<Int64>?
  /// Only these entries.
  public var references: [ReviewReference] = []
  /// Whether possible duplicates are left out, or suggestions are.
  public var kind: ReviewReference.Kind?

  /// Everything that waits.
  public init() {}

  /// Whether nothing was chosen, so that everything is meant.
  public var isEverything: Bool {
    trust == nil && reason == nil && source == nil && assets == nil && references.isEmpty
      && kind == nil
  }
}
