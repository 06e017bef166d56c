package import Tabular

/// What is asked for when a trust's register is imported.
public struct RegisterImport: Sendable {
  /// Where the file lies.
  public var path: String
  /// The organisation's code, such as `RXN`.
  public var organisation: String
  /// Which of its registers it is, such as `EBME`; nil for the only one, which has no name.
  public var name: String?
  /// The day the file was exported, ISO 8601; nil where nobody said.
  public var asOf: String?
  /// What headings mean, as a person said now.
  public var answers = HeadingAnswers()
  /// The kind of assets whose rows don't say, such as `medical device`.
  public var defaultKind: String?
  /// Whether the file was never the whole register, so that rows it lacks are not missing.
  public var isPartial = false
  /// Whether to do everything and take it back.
  public var isDryRun = false
  /// Whether to list every value that changes.
  public var listsChanges = false
  /// Told now and then how far the import has come.
  public var progress: ProgressReport?
  /// Which sheet of a workbook it is; nil for the only one it can be.
  public var sheet: String?
  /// How the file's text is encoded; nil to find out.
  package var encoding: TextEncoding?
  /// What stands between cells; nil to find out.
  package var delimiter: Delimiter?

  /// An import of one file as one organisation's register.
  public init(path: String, organisation: String, name: String? = nil) {
    self.path = path
    self.organisation = organisation
    self.name = name
  }

  /// What a register is called that nobody gave a name.
  static let usualName = "main"

  /// The encodings a file can be said to have.
  public static let encodings = TextEncoding.allCases.map(\.rawValue)

  /// Says how the file's text is encoded, by one of ``encodings``.
  ///
  /// - Throws: `RegisterError` for an unknown name.
  public mutating func setEncoding(_ name: String) throws {
    guard let encoding = TextEncoding(rawValue: name) else {
      let nearest = Nearest.suggest(name, among: Self.encodings).map { ", did you mean '\($0)'?" }
      throw RegisterError(
        .usage, "'\(name)' is no encoding\(nearest ?? "")",
        help: "one of \(Self.encodings.joined(separator: ", "))")
    }
    self.encoding = encoding
  }

  /// Says which kind rows are of that don't say.
  ///
  /// - Throws: `RegisterError` for an unknown kind.
  public mutating func setDefaultKind(_ name: String) throws {
    let folded = Fold.heading(name)
    guard let kind = RegisterWords.kindNames.first(where: { Fold.heading($0) == folded }) else {
      let nearest = Nearest.suggest(name, among: RegisterWords.kindNames)
      throw RegisterError(
        .usage, "'\(name)' is no kind" + (nearest.map { ", did you mean '\($0)'?" } ?? ""),
        help: "one of \(RegisterWords.kindNames.joined(separator: ", "))")
    }
    defaultKind = kind
  }
}
