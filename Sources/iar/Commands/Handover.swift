import ArgumentParser
import AssetRegister

/// `iar handover`
struct Handover: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Pass everything a person answers for to a successor.",
    discussion: """
        iar handover --from ann.example@rxn.example --to bo.example@rxn.example --dry-run
        iar handover --from ann.example@rxn.example --to bo.example@rxn.example --role iao --on 2026-11-20

      What was assigned to the person ends on the day and goes to the successor, for assets and organisations. Where
      a register names the person and nobody is assigned, the successor is assigned too. The history stays.
      """)

  @Option(name: .customLong("from"), help: "Who hands over: e-mail address or exact name.")
  var leaver: String
  @Option(name: .customLong("to"), help: "Who takes over: e-mail address or exact name.")
  var successor: String
  @Option(help: "Only this role.")
  var role: String?
  @Option(name: .customLong("on"), help: "The day of the handover (default: today).")
  var day: String?
  @Flag(help: "List what would change and store nothing.")
  var dryRun = false
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let handover = try register.openForChange().handOver(
      from: leaver, to: successor, role: role, on: day, dryRun: dryRun, occasion: .now())
    guard !handover.outcome.changes.isEmpty else {
      return Output.message("nothing to hand over from \(handover.from)")
    }
    if dryRun {
      try Output.lines(AssignmentReport.changes(handover.outcome, width: Destination.width) + "\n")
    }
    try Output.lines(AssignmentReport.counts(handover))
    Output.message(
      "\(handover.from) to \(handover.to): \(AssignmentReport.words(for: handover.outcome))")
  }
}
