import ArgumentParser
import AssetRegister

/// `iar undo`
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take one batch back: an imported file, an assignment or any other change.",
    discussion: """
      Everything the batch stated goes, and what the register says is worked out again from the rest. The log keeps \
      a line of the batch and of its undoing. 'iar log' lists the batches.

        iar undo 12 --dry-run
        iar undo 12
      """)

  @Argument(help: "The batch's number.")
  var batch: Int64

  @Flag(help: "Say what would go, and change nothing.")
  var dryRun = false

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let summary = try register.openForChange().undo(
      batch: batch, dryRun: dryRun, occasion: .now())
    Output.message(UndoReport.text(summary, isDryRun: dryRun))
  }
}
