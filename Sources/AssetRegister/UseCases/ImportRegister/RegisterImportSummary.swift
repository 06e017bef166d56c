import Tabular

/// What became of a file that was imported as a register.
public struct RegisterImportSummary: Sendable, Equatable {
  /// One held row and why it waits.
  public struct HeldRow: Sendable, Equatable {
    public let line: Int
    public let reason: String
  }

  /// A kind of oddity in one column.
  public struct Oddity: Sendable, Equatable {
    public let heading: String
    /// What it means, for people.
    public let meaning: String
    public let count: Int
    /// The line and the text of the first cell.
    public let firstLine: Int
    public let firstValue: String
  }

  /// A value that a row changes.
  public struct Change: Sendable, Equatable {
    public let line: Int
    public let asset: Int64
    public let field: Field
    public let old: String?
    public let new: String?
  }

  /// A name in the register that the directory doesn't know.
  public struct UnknownName: Sendable, Equatable {
    public let text: String
    public let rows: Int
    /// The nearest known name, if one is near.
    public let suggestion: String?
  }

  public internal(set) var fileName = ""
  public internal(set) var organisation = ""
  public internal(set) var register = ""
  /// The batch's number; nil where nothing was kept.
  public internal(set) var batch: Int64?
  public internal(set) var isDryRun = false
  /// Whether the register's newest file is this very file.
  public internal(set) var isRepeat = false
  /// Whether rows that the file lacks are not missing.
  public internal(set) var isPartial = false
  /// Rows below the headings, blank and total rows left out.
  public internal(set) var rows = 0
  public internal(set) var new = 0
  public internal(set) var unchanged = 0
  public internal(set) var changed = 0
  public internal(set) var held: [HeldRow] = []
  /// Assets of this register that the file lacks, though it is a full export.
  public internal(set) var missing = 0
  /// What every column was taken for.
  public internal(set) var decisions: [HeadingDecision] = []
  /// How the file was read: encoding, titles, totals, blank rows, dates.
  public internal(set) var notes: [String] = []
  public internal(set) var oddities: [Oddity] = []
  /// Cells that said there is nothing, such as `TBC`.
  public internal(set) var placeholders = 0
  public internal(set) var unknownPeople: [UnknownName] = []
  public internal(set) var unknownPlaces: [UnknownName] = []
  public internal(set) var changes: [Change] = []

  /// Whether every row that went in came out as one of the four outcomes.
  var isBalanced: Bool { rows == new + unchanged + changed + held.count }
}

extension RegisterImportSummary {
  init(
    _ request: RegisterImport, _ table: RegisterTable, organisation: String, register: String,
    _ study: HeadingStudy
  ) {
    self.init()
    fileName = table.fileName
    self.organisation = organisation
    self.register = register
    isDryRun = request.isDryRun
    decisions = study.plan.decisions
    notes = table.notes
  }

  /// What is kept beside the batch: how the file was read and what was decided.
  var notesToKeep: [(code: String, line: Int?, detail: String)] {
    notes.map { ("reading", nil, $0) }
      + decisions.compactMap { decision in
        guard let reason = decision.reason else { return nil }
        let field = decision.field.map { "taken for \($0.name)" } ?? "kept as it is"
        return ("heading", nil, "'\(decision.heading)': \(field), \(reason)")
      }
  }
}

extension RegisterImport {
  /// The command that asked for it, to be typed again.
  var command: String {
    var words = "iar import register '\(HeadingQuestions.quoted(path))' --trust \(organisation)"
    if let name { words += " --name '\(HeadingQuestions.quoted(name))'" }
    if let asOf { words += " --as-of \(asOf)" }
    if let defaultKind { words += " --kind '\(defaultKind)'" }
    if let encoding { words += " --encoding \(encoding.rawValue)" }
    if let sheet { words += " --sheet '\(HeadingQuestions.quoted(sheet))'" }
    if isPartial { words += " --partial" }
    return words
  }
}
