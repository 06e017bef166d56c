import ArgumentParser
import AssetRegister

/// `iar accept`
struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Accept gaps until a day, with a reason; after it they count again.",
    discussion: """
        iar accept G9a EL045423 --by EMAIL --until 2027-03-31 --reason 'replaced with the new theatre'
        iar accept G17a 10.12.0.0/16 --trust RXR --by EMAIL --until 2027-03-31 --reason 'being surveyed'
        iar accept G9a EL045423 --revoke

      An accepted gap leaves the count and stays in 'iar gaps' under a heading of its own. What a gap of an \
      organisation is about stands under 'subject' in 'iar gaps --format csv'. 'iar export acceptances' lists all.
      """)

  @Argument(help: ArgumentHelp("A question such as G9a.", valueName: "question"))
  var question: String
  @Argument(
    help: ArgumentHelp(
      "Assets by id, tag, serial number or hostname, or the subject of a gap that is no asset's.",
      valueName: "what"))
  var targets: [String] = []

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Every asset of a selection that has the gap.", valueName: "selection"))
  var selection: String?
  @Option(help: "Why it is accepted.")
  var reason: String?
  @Option(help: ArgumentHelp("The last day on which it is.", valueName: "yyyy-mm-dd"))
  var until: String?
  @Option(help: ArgumentHelp("Who accepts it: a person of the directory.", valueName: "email"))
  var by: String?
  @Option(help: "The organisation whose gap it is, by its code.")
  var trust: String?
  @Option(help: ArgumentHelp("A folder with questions of your own.", valueName: "folder"))
  var questions: String?
  @Flag(help: "Take acceptances back.")
  var revoke = false
  @Flag(help: "Say what would change, and store nothing.")
  var dryRun = false
  @OptionGroup var register: RegisterOptions

  func validate() throws {
    guard !revoke || (by == nil && until == nil) else {
      throw ValidationError("--revoke takes back what was accepted, leave out --by and --until")
    }
  }

  func run() throws {
    let open = try register.openForChange()
    let now = Occasion.now()
    var request = AcceptanceRequest(question, targets)
    request.reason = reason
    request.until = until
    request.person = by
    request.organisation = trust
    request.ownQuestions = try questions.map(GapQuestion.ownQuestions) ?? []
    if let selection {
      request.assets = try open.assetIDs(where: Selection(selection), today: now.today)
    }
    let outcome =
      revoke
      ? try open.revokeAcceptance(request, dryRun: dryRun, occasion: now)
      : try open.accept(request, dryRun: dryRun, occasion: now)
    Output.message(AcceptanceReport.text(outcome))
  }
}
