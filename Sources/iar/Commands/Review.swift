import ArgumentParser
import AssetRegister

/// `iar review`
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer what the program does not dare to: is this device that asset?",
    discussion: """
        iar review
        iar review --reject 817@42
        iar review --confirm --reason tie --trust RXN --dry-run
        iar review --format csv -o review.csv
        iar review --answers review.csv

      On a terminal each entry is asked in turn, one key an answer, and every answer is stored at once. Elsewhere, or \
      with options, the entries are listed. 817@42 is the device of sighting 817 and asset 42; 42+57 are two assets \
      that may be one. Bits weigh the evidence, 10 more are odds a thousand times higher; Ahead is by how many an asset \
      leads the next.

      Answers by group: --confirm or --reject with entries, --reason, --source, --trust, --where, --only \
      or --all.
      In a spreadsheet: fill the column 'answer' of the CSV file with yes, no or later, and give it to --answers.
      --decisions lists what was decided, by whom and when, and what was taken back; --revoke takes one back.
      """)

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case suggestions
    case duplicates
  }

  @Argument(help: "Entries such as 817@42 or 42+57.")
  var entries: [String] = []
  @Flag(help: "Say yes to the entries.")
  var confirm = false
  @Flag(help: "Say no to the entries.")
  var reject = false
  @Flag(help: "Mean every entry.")
  var all = false
  @Option(help: "Only entries that wait for this reason.")
  var reason: String?
  @Option(help: "Only devices that this source saw, such as Intune.")
  var source: String?
  @Option(help: "Only this organisation's assets, by its code.")
  var trust: String?
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only assets that meet a selection.", valueName: "selection"))
  var selection: String?
  @Option(help: "suggestions or duplicates.")
  var only: Part?
  @Option(help: ArgumentHelp("Take the answers of a filled-in file.", valueName: "file"))
  var answers: String?
  @Flag(help: "Take the good rows of the file and list the bad ones, instead of taking nothing.")
  var skipBad = false
  @Flag(help: "List the decisions, with those that were taken back.")
  var decisions = false
  @Option(
    help: ArgumentHelp("Take a decision back, by its number; may be repeated.", valueName: "number")
  )
  var revoke: [Int64] = []
  @Option(help: "A remark to keep with the decisions.")
  var note: String?
  @Flag(help: "Say what would change, and store nothing.")
  var dryRun = false
  @Option(help: "table, csv or json.")
  var format: TableFormat?
  @OptionGroup var destination: OutputOptions
  @OptionGroup var register: RegisterOptions

  private var isChosen: Bool {
    all || reason != nil || source != nil || trust != nil || selection != nil || only != nil
      || !entries.isEmpty
  }

  func validate() throws {
    let deeds = [confirm, reject, answers != nil, decisions, !revoke.isEmpty].count { $0 }
    guard deeds < 2 else {
      throw ValidationError("use one of --confirm, --reject, --answers, --decisions and --revoke")
    }
    guard !(confirm || reject) || isChosen else {
      throw ValidationError(
        "say which: entries, --reason, --source, --trust, --where, --only or --all")
    }
    guard answers == nil && !decisions && revoke.isEmpty || !isChosen else {
      throw ValidationError("--answers, --decisions and --revoke go without a choice of entries")
    }
    guard answers != nil || !skipBad else {
      throw ValidationError("--skip-bad goes with --answers")
    }
  }

  func run() throws {
    if decisions { return try listDecisions() }
    if let answers { return try take(answers) }
    if !revoke.isEmpty {
      let outcome = try register.openForChange().revoke(
        revoke, note: note, dryRun: dryRun, occasion: .now())
      return Output.message(DecisionReport.text(outcome))
    }
    if confirm || reject { return try answer() }
    let isPlain = format == nil && destination.output == nil && !dryRun
    guard isPlain, RawTerminal.isThere else { return try list() }
    try ReviewSitting(register.openForChange(), try choice()).run()
  }

  private func choice() throws -> ReviewChoice {
    var choice = ReviewChoice()
    choice.trust = trust
    choice.reason = reason
    choice.source = source
    choice.kind = only.map { $0 == .suggestions ? .suggestion : .duplicate }
    choice.references = try entries.map { text in
      guard let reference = ReviewReference(text) else {
        throw RegisterError(
          .usage, "'\(text)' is no entry, expected one such as 817@42 or 42+57", help: "iar review")
      }
      return reference
    }
    if let selection {
      choice.assets = try register.open().assetIDs(
        where: Selection(selection), today: Occasion.now().today)
    }
    return choice
  }

  private func answer() throws {
    let open = try register.openForChange()
    let queue = try open.reviewQueue(choice())
    let answers = Dictionary(
      queue.entries.map { ($0.reference, confirm) }, uniquingKeysWith: { first, _ in first })
    guard !answers.isEmpty else { return Output.message("nothing waits for an answer") }
    if dryRun { try Output.lines(ReviewReport.text(queue, width: Destination.width)) }
    let outcome = try open.answer(answers, note: note, dryRun: dryRun, occasion: .now())
    Output.message(DecisionReport.text(outcome))
  }

  private func list() throws {
    let queue = try register.open().reviewQueue(choice())
    let format = format ?? .table
    guard format == .table else {
      return try Destination.write(to: destination.output, force: destination.force) {
        try $0(ReviewSheet.bytes(queue, format))
      }
    }
    let text = ReviewReport.text(queue, width: Destination.width)
    if !text.isEmpty {
      try Destination.write(to: destination.output, force: destination.force) {
        try $0(Array((text + "\n").utf8))
      }
    }
    Output.message(ReviewReport.ending(queue))
  }

  private func listDecisions() throws {
    let found = try register.open().decisions()
    try Destination.write(to: destination.output, force: destination.force) {
      try $0(DecisionReport.bytes(found, format ?? .table, width: Destination.width))
    }
  }

  private func take(_ file: String) throws {
    let result = try register.openForChange().takeAnswers(
      from: file, skipsBad: skipBad, dryRun: dryRun, occasion: .now())
    Output.message((result.problems + [AnswersReport.text(result)]).joined(separator: "\n"))
    if !result.problems.isEmpty { throw Exit.rowsHeld }
  }
}
