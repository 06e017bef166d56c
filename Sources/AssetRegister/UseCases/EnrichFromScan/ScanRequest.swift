/// What is asked for when a discovery scan is read.
public struct ScanRequest: Sendable {
  /// Where the file lies.
  public var path: String
  /// The code of the organisation whose network or devices it looked at, such as `RXN`.
  public var organisation: String
  /// What the source is called; nil to go by the file's format.
  public var source: String?
  /// When it was seen, where the file doesn't tell: an instant or a day, ISO 8601.
  public var seenAt: String?
  /// The name of the file's format; nil to find out.
  public var format: String?
  /// Which sheet of a workbook it is; nil for the only one it can be.
  public var sheet: String?
  /// What headings mean, as a person said now: the field's name by heading, nil for one not to be used.
  public var answers: [String: String?] = [:]
  /// Whether a file that breaks off is taken up to its last whole host.
  public var acceptsPartial = false
  /// Whether to do everything and take it back.
  public var isDryRun = false
  /// Told now and then how far the reading and the matching have come.
  public var progress: ProgressReport?

  /// One file, of what one organisation's discovery saw.
  public init(path: String, organisation: String) {
    self.path = path
    self.organisation = organisation
  }

  /// The names of the formats that scans are read in, each with what people call it.
  public static let formats = ScanFormats.all.map { (name: $0.name, title: $0.title) }

  /// The command that asked for it, to be typed again.
  var command: String {
    var words = "iar enrich '\(HeadingQuestions.quoted(path))' --trust \(organisation)"
    if let source { words += " --source '\(HeadingQuestions.quoted(source))'" }
    if let format { words += " --format \(format)" }
    if let sheet { words += " --sheet '\(HeadingQuestions.quoted(sheet))'" }
    if let seenAt { words += " --seen-at \(seenAt)" }
    return words
  }
}
