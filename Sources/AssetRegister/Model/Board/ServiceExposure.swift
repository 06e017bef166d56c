/// Which services hang on what, as far as registers say so.
public struct ServiceExposure: Sendable, Equatable {
  /// The services looked at, the most exposed first.
  public let services: [ExposedService]
  /// How many services there are in all.
  public let count: Int
  /// The names that registers give for what an asset depends on: of one asset of the trust, of several, of none.
  public let names: DependencyCounts

  public init(services: [ExposedService], count: Int, names: DependencyCounts) {
    self.services = services
    self.count = count
    self.names = names
  }
}

/// How the names of dependencies were understood.
public struct DependencyCounts: Sendable, Equatable {
  public var known = 0
  public var several = 0
  public var unknown = 0

  /// No names.
  public init() {}
}

/// One service of one organisation and what it hangs on.
public struct ExposedService: Sendable, Equatable {
  public let organisation: String
  /// The service's name, or that of a critical system whose service is not stated.
  public let name: String
  /// Whether a register states the service.
  public let isStated: Bool
  public let isCritical: Bool
  /// The other services that stop with it, the critical ones first.
  public let stops: [String]
  /// How many of those are critical.
  public let criticalStops: Int
  /// Assets it rests on beside its own systems.
  public let restsOn: [String]
  /// Names of things it rests on that no register holds, or that could be several.
  public let unknown: [String]
  /// People in post who answer for its systems in any role, and people who did and left.
  public let people: Int
  public let left: Int
  /// Of its systems and what they rest on: without an owner; out of support with the risk not dealt with.
  public let unowned: Int
  public let unsupported: Int

  public init(
    organisation: String, name: String, isStated: Bool, isCritical: Bool,
    stops: [String], criticalStops: Int, restsOn: [String], unknown: [String], people: Int,
    left: Int, unowned: Int, unsupported: Int
  ) {
    self.organisation = organisation
    self.name = name
    self.isStated = isStated
    self.isCritical = isCritical
    self.stops = stops
    self.criticalStops = criticalStops
    self.restsOn = restsOn
    self.unknown = unknown
    self.people = people
    self.left = left
    self.unowned = unowned
    self.unsupported = unsupported
  }
}
