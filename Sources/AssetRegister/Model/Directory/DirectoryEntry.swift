/// One thing that a directory file states on one line, found again by its key.
protocol DirectoryEntry: Equatable, Sendable {
  /// The file it stands in.
  static var kind: DirectoryKind { get }

  /// What it is known by, the same however it is spelt.
  var key: String { get }

  /// The key as people know it, for messages.
  var label: String { get }

  /// Whether two lines of one file that share a key can't both be right.
  func contradicts(_ other: Self) -> Bool

  /// Whether the register states all of it already.
  func isStated(by current: Self) -> Bool

  /// What the register states once this entry follows `current`.
  func following(_ current: Self) -> Self

  /// The entries with one spelling for each key: that of the register, else one of the file.
  static func spelledAlike(_ entries: [Self], current: [Self]) -> [Self]
}

extension DirectoryEntry {
  var label: String { key }
  func contradicts(_ other: Self) -> Bool { self != other }
  func isStated(by current: Self) -> Bool { self == current }
  func following(_ current: Self) -> Self { self }
  static func spelledAlike(_ entries: [Self], current: [Self]) -> [Self] { entries }
}
