import ArgumentParser
import AssetRegister

/// `iar import assignments`
struct ImportAssignmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assignments",
    abstract: "Take in who answers for what from a file.",
    discussion: """
        iar import assignments assignments.csv --dry-run

      Columns: asset (id, asset tag, serial number, hostname or name), trust, organisation (for a role such as siro,
      in place of an asset), role, person (e-mail address or exact name), from, until, acknowledged. A row whose
      until is over is kept as history. Nothing is stored if a row is bad, unless --skip-bad.
      """)

  @Argument(help: "The file.", completion: .file(extensions: ["csv", "xlsx"]))
  var file: String
  @Option(help: "The sheet of a workbook, if more than one could be meant.")
  var sheet: String?
  @Flag(help: "Take the good rows and list the bad ones.")
  var skipBad = false
  @Flag(name: .shortAndLong, help: "Name every bad line instead of the first of each kind.")
  var verbose = false
  @Flag(help: "List what would change and store nothing.")
  var dryRun = false
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let result = try register.openForChange().importAssignments(
      from: file, sheet: sheet, skipsBad: skipBad, listsAll: verbose, dryRun: dryRun,
      occasion: .now())
    if dryRun, !result.outcome.changes.isEmpty {
      try Output.lines(AssignmentReport.changes(result.outcome, width: Destination.width))
    }
    for line in result.notes.map({ "\(file): \($0)" }) + result.problems {
      Output.message("warning: \(line)")
    }
    Output.message("\(result.summary)\n\(AssignmentReport.words(for: result.outcome))")
    if result.bad > 0 { throw Exit.rowsHeld }
  }
}
