/// Which responsibility a person acknowledges, and when they did.
public struct AcknowledgementRequest: Sendable {
  /// Assets by id, tag, serial number or hostname; nil for everything the person answers for.
  public var assets: [String]?
  /// An e-mail address or an exact name of the people directory.
  public var person: String
  /// The day they said so, ISO 8601; today if nil.
  public var day: String?

  /// A request for some assets, or for all.
  public init(_ assets: [String]?, by person: String, on day: String? = nil) {
    self.assets = assets
    self.person = person
    self.day = day
  }
}

/// What became of an acknowledgement.
public struct AcknowledgementOutcome: Sendable, Equatable {
  /// The batch that holds the facts; nil where nothing changed, and after a dry run.
  public let batch: Int64?
  /// The person's e-mail address.
  public let person: String
  /// The day, ISO 8601.
  public let day: String
  /// Roles that were given to the person by an assignment.
  public let assigned: Int
  /// Roles for which a register names the person.
  public let named: Int
  /// Roles that were acknowledged already.
  public let unchanged: Int
  /// Whether all of it was taken back.
  public let isDryRun: Bool
}

/// A role that a person holds for an asset or an organisation, and since when it is acknowledged.
struct HeldRole {
  /// The assignment's number; nil where a register names the person.
  let assignment: Int64?
  let asset: Int64?
  let role: String
  let acknowledged: String?
}

/// What a person has not acknowledged yet.
public struct PendingAcknowledgement: Sendable, Equatable {
  public let person: String
  public let name: String?
  /// The day the person left, if they did.
  public let left: String?
  /// Roles given by an assignment.
  public let assigned: Int
  /// Roles for which a register names them.
  public let named: Int
  /// The day of the oldest assignment, and how many days have passed.
  public let since: String?
  public let days: Int?
}
