/// The newest line of the log: who keeps its seal can tell later whether the log before it was rewritten.
public struct LogHead: Sendable, Equatable {
  /// The line's number, counted from 1.
  public let seq: Int64
  /// The line's seal, 64 hexadecimal digits.
  public let sha256: String
}
