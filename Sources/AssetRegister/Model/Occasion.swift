/// Who does something, where and when: what the log keeps of every change.
///
/// The clock is read once, by the program, and handed on from there.
public struct Occasion: Sendable, Equatable {
  /// The account that acts, as the operating system names it: attribution, not authentication.
  public let actor: String
  /// The machine's name.
  public let host: String
  /// The program's version.
  public let version: String
  /// The moment in UTC, ISO 8601 to the second: `2026-11-24T09:30:00Z`.
  public let instant: String
  /// The calendar day where the person is, ISO 8601: `2026-11-24`.
  public let today: String

  /// An occasion with all it is made of.
  public init(actor: String, host: String, version: String, instant: String, today: String) {
    self.actor = actor
    self.host = host
    self.version = version
    self.instant = instant
    self.today = today
  }
}
