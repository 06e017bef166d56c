/// Names one batch to a person: its number, what kind it is and the file it came from.
public struct BatchReference: Sendable, Equatable {
  /// The batch's number, as `iar log` shows it.
  public let id: Int64
  /// What kind of change it was, such as `register` or `assign`.
  public let kind: String
  /// The file it came from, if it came from one.
  public let fileName: String?
  /// The moment it was undone, if it was.
  public let undoneAt: String?

  init(id: Int64, kind: String, fileName: String?, undoneAt: String?) {
    self.id = id
    self.kind = kind
    self.fileName = fileName
    self.undoneAt = undoneAt
  }

  /// Such as `batch 7 (register, it.csv)`.
  public var words: String {
    "batch \(id) (\([kind, fileName].compactMap { $0 }.joined(separator: ", ")))"
  }
}
