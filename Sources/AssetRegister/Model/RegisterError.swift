/// Why work could not go on, in words for the person who asked for it.
public struct RegisterError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of trouble it is; a program turns it into an exit code.
  public enum Kind: Sendable, Equatable {
    /// The command asks for something that makes no sense.
    case usage
    /// A file holds data that can't be used.
    case badInput
    /// A file, an asset, a batch or a person is not there.
    case missing
    /// An output can't be made.
    case cannotCreate
    /// Reading or writing failed; the disk may be full.
    case inputOutput
    /// Another program is writing to the register.
    case locked
    /// The system does not let this account do it.
    case permission
    /// Rules, questions or settings are wrong.
    case configuration
    /// The register was made by a newer program.
    case newer
    /// The register does not hold what its log says.
    case damaged
  }

  public let kind: Kind
  /// What is wrong, with place and value: `trust.csv:41: found 9 fields, but the headings are 11`.
  public let message: String
  /// What to type next, where there is something to type.
  public let help: String?

  /// An error with its words.
  public init(_ kind: Kind, _ message: String, help: String? = nil) {
    self.kind = kind
    self.message = message
    self.help = help
  }

  public var description: String {
    guard let help else { return message }
    return "\(message)\n  help: \(help)"
  }
}
