import ArgumentParser
import AssetRegister

/// `iar acknowledge`
struct Acknowledge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record that a person acknowledged what they answer for, or list whom to chase.",
    discussion: """
        iar acknowledge EL045423 --by EMAIL --date 2026-11-20
        iar acknowledge --all --by EMAIL
        iar acknowledge --list

      --list tells who has not acknowledged what, the longest wait first; 'iar export unacknowledged' names each \
      asset. Where a register names the person, the acknowledgement holds as long as it does.
      """)

  @Argument(help: "Assets by id, asset tag, serial number or hostname.")
  var assets: [String] = []

  @Flag(help: "Everything the person answers for.")
  var all = false
  @Flag(help: "List who has not acknowledged what.")
  var list = false
  @Option(help: ArgumentHelp("Who acknowledges it: a person of the directory.", valueName: "email"))
  var by: String?
  @Option(help: ArgumentHelp("The day they did (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?
  @Option(help: "table, csv or json, for --list.")
  var format = TableFormat.table
  @Flag(help: "Say what would change, and store nothing.")
  var dryRun = false
  @OptionGroup var register: RegisterOptions

  func validate() throws {
    if list {
      guard assets.isEmpty, !all, by == nil, date == nil else {
        throw ValidationError("--list takes no assets and no person")
      }
      return
    }
    guard assets.isEmpty == all else {
      throw ValidationError("expected assets or --all, or --list")
    }
    guard by != nil else { throw ValidationError("expected --by EMAIL") }
  }

  func run() throws {
    let now = Occasion.now()
    guard let by else {
      let pending = try register.open().pendingAcknowledgements(today: now.today)
      return try Output.bytes(
        AcknowledgementReport.bytes(pending, format, width: Destination.width))
    }
    let outcome = try register.openForChange().acknowledge(
      AcknowledgementRequest(all ? nil : assets, by: by, on: date), dryRun: dryRun, occasion: now)
    Output.message(AcknowledgementReport.text(outcome))
  }
}
