/// What a register holds, in figures.
public struct RegisterStatus: Sendable, Equatable {
  /// The assets of one organisation by kind.
  public struct Trust: Sendable, Equatable {
    public let code: String
    public let name: String?
    /// Counts in the order of ``RegisterStatus/kinds``.
    public let counts: [Int]
    /// All its assets.
    public var total: Int { counts.reduce(0, +) }
  }

  /// One register of one organisation, and the newest file it was read from.
  public struct Source: Sendable, Equatable {
    public let organisation: String
    public let name: String
    public let assets: Int
    public let fileName: String?
    /// The day the file describes, if that is known, and the moment it was imported in UTC.
    public let asOf: String?
    public let importedAt: String
    /// Days from the day the file describes, or was imported, to today.
    public let ageInDays: Int?
    /// Rows still on hold, and assets that the newest full export does not have.
    public let held: Int
    public let missing: Int
  }

  /// The kinds of asset that are counted.
  public static let kinds = [
    "information", "hardware", "software", "medical device", "service", "not stated",
  ]

  public let partnership: String
  public let path: String
  public let bytes: Int
  public let trusts: [Trust]
  public let sources: [Source]
  public let organisations: Int
  public let people: Int
  public let places: Int
  public let networks: Int
  /// Assignments that have not ended.
  public let assignments: Int
  /// What scans saw; nil before the first one.
  public let discovery: Discovery?
  /// The newest line of the log.
  public let head: LogHead?
  /// What to do next: a reason and a command to type.
  public let nextSteps: [NextStep]

  /// What scans saw and which assets that is.
  public struct Discovery: Sendable, Equatable {
    public let scans: Int
    public let sightings: Int
    /// Sightings by how sure their link is, in the order of ``tiers``.
    public let links: [Int]
    /// Devices that may be an asset and wait for a person, and devices in no register.
    public let suggestedDevices: Int
    public let unregisteredDevices: Int

    /// How sure a link may be, the surest first; `unknown` is no link.
    public static let tiers = ["confirmed", "two-witness", "one-witness", "suggested", "unknown"]
  }

  /// Something to do.
  public struct NextStep: Sendable, Equatable {
    public let reason: String
    public let command: String
  }
}

extension Register {
  /// Counts what the register holds, says how old each part of it is, and what to do next.
  public func status(occasion: Occasion) throws -> RegisterStatus {
    try read { transaction in
      let sources = try transaction.sources(today: occasion.today)
      let trusts = try transaction.assetsByTrust()
      let counts = try transaction.directoryCounts()
      let discovery = try transaction.discovery()
      return RegisterStatus(
        partnership: try transaction.partnership(), path: path, bytes: try transaction.fileBytes(),
        trusts: trusts, sources: sources, organisations: counts.organisations,
        people: counts.people, places: counts.places, networks: counts.networks,
        assignments: counts.assignments, discovery: discovery, head: try transaction.logHead(),
        nextSteps: NextSteps.of(sources, counts, discovery))
    }
  }
}

/// How much a register's directory and its assignments hold.
struct DirectoryCounts {
  let organisations: Int
  let people: Int
  let places: Int
  let networks: Int
  let assignments: Int
}

private enum NextSteps {
  static func of(
    _ sources: [RegisterStatus.Source], _ counts: DirectoryCounts,
    _ discovery: RegisterStatus.Discovery?
  ) -> [RegisterStatus.NextStep] {
    var steps: [RegisterStatus.NextStep] = []
    if counts.organisations == 0 {
      steps.append(.init(reason: "no organisations yet", command: "iar import organisations FILE"))
    }
    if counts.people == 0 {
      steps.append(.init(reason: "no people yet", command: "iar import people FILE"))
    }
    if counts.places == 0 {
      steps.append(.init(reason: "no places yet", command: "iar import locations FILE"))
    }
    if sources.isEmpty {
      steps.append(
        .init(reason: "no assets yet", command: "iar import register FILE --trust CODE"))
    }
    for source in sources where source.held > 0 {
      let rows = Counted.text(source.held, "row")
      steps.append(
        .init(
          reason: "\(rows) of \(source.organisation) \(source.name) on hold",
          command: "iar export held --trust \(source.organisation) --name '\(source.name)'"))
    }
    if !sources.isEmpty, counts.assignments == 0 {
      steps.append(
        .init(reason: "nobody was assigned yet", command: "iar assign --help"))
    }
    steps += discovery.map(afterScans) ?? []
    if !sources.isEmpty { steps.append(.init(reason: "what is missing", command: "iar gaps")) }
    return steps
  }

  private static func afterScans(_ discovery: RegisterStatus.Discovery)
    -> [RegisterStatus.NextStep]
  {
    var steps: [RegisterStatus.NextStep] = []
    if discovery.suggestedDevices > 0 {
      let devices = Counted.text(
        discovery.suggestedDevices, "suggested match", plural: "suggested matches")
      steps.append(.init(reason: "\(devices) waiting", command: "iar review"))
    }
    if discovery.unregisteredDevices > 0 {
      let devices = Counted.text(discovery.unregisteredDevices, "device")
      steps.append(
        .init(reason: "\(devices) seen, in no register", command: "iar export unregistered"))
    }
    return steps
  }
}
