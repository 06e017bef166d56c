import ArgumentParser
import AssetRegister

/// What every import of a directory file is given, and how its outcome is told.
struct DirectoryOptions: ParsableArguments {
  @Argument(help: "The file: CSV, tab-separated or .xlsx, with headings.", completion: .file())
  var file: String

  @Option(help: "The sheet of a workbook, if more than one could be meant.")
  var sheet: String?

  @Flag(help: "Take the good rows and list the bad ones, instead of taking nothing.")
  var skipBad = false

  @Flag(help: "Do everything, say what happened, and take it back.")
  var dryRun = false

  @OptionGroup var register: RegisterOptions

  /// Imports the file and says on standard error what became of it.
  func take(_ kind: DirectoryKind) throws {
    let result = try register.openForChange().importDirectory(
      kind, from: file, sheet: sheet, skipsBad: skipBad, dryRun: dryRun, occasion: .now())
    let lines = result.problems + result.notes.map { "\(result.file): \($0)" } + [result.summary]
    Output.message((lines + [ending(result)]).joined(separator: "\n"))
    if result.bad > 0 { throw Exit.rowsHeld }
  }

  private func ending(_ result: DirectoryImport) -> String {
    if result.new + result.changed == 0 { return "nothing changed" }
    guard let batch = result.batch else { return "dry run: nothing was stored" }
    return "batch \(batch); take it back with: iar undo \(batch)"
  }
}
