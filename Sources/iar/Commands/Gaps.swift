public import ArgumentParser
public import AssetRegister

/// `iar gaps`
struct Gaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report what is missing: owners, places, reviews, support, whole registers.",
    discussion: """
        iar gaps
        iar gaps --trust RXN --question G1 --format csv -o owners.csv
        iar gaps --where "kind = 'medical device'" --format html -o devices.html
        iar gaps --format xlsx -o gaps.xlsx
        iar gaps --fail-on high

      --fail-on ends with code 1 if there is a gap of that severity or above.
      A report about everything keeps its counts in the register, one set a day, for the trend that 'iar report board' \
      shows; --no-trend keeps none, nor does a register that can't be written.
      --questions adds questions of your own: a folder of .sql files, run so that they can only read.
      """)

  @Option(help: ArgumentHelp("An organisation by its code; may be repeated.", valueName: "code"))
  var trust: [String] = []

  @Option(
    help: ArgumentHelp(
      "A question such as G1a, or G1 for all of them; may be repeated.", valueName: "id"))
  var question: [String] = []

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only assets that meet a selection.", valueName: "selection"))
  var selection: String?

  @Option(help: ArgumentHelp("A folder with questions of your own.", valueName: "folder"))
  var questions: String?

  @Option(help: "table, csv, json, md, html or xlsx.")
  var format: GapsFormat = .table

  @Option(help: "Leave names and e-mail addresses out: people.")
  var redact: Redaction?

  @Option(help: ArgumentHelp("low, medium or high.", valueName: "severity"))
  var failOn: GapSeverity?

  @Flag(help: "Keep no counts for the trend.")
  var noTrend = false

  @OptionGroup var destination: OutputOptions
  @OptionGroup var register: RegisterOptions

  /// What a report leaves out.
  enum Redaction: String, ExpressibleByArgument, CaseIterable {
    case people
  }

  func validate() throws {
    if format == .xlsx { try destination.requireFile(for: "a workbook") }
  }

  func run() throws {
    var choice = GapChoice()
    choice.organisations = trust
    choice.questions = question
    choice.rowsKept = format.rowsKept
    choice.ownQuestions = try questions.map(GapQuestion.ownQuestions) ?? []
    let today = Occasion.now().today
    let opened = try register.open()
    if let selection {
      choice.assets = try opened.assetIDs(where: Selection(selection), today: today)
    }
    let found = try Progress.show {
      try opened.reportGaps(choice, today: today, progress: $0)
    }
    let report = redact == .people ? found.redacted : found
    try Destination.write(to: destination.output, force: destination.force) { sink in
      try report.write(format, width: Destination.width, to: sink)
    }
    if redact == nil, !noTrend { Register.keepCounts(of: found, choice, at: opened.path) }
    if let failOn, report.count(atLeast: failOn) > 0 { throw Exit.thresholdMet }
  }
}

extension GapsFormat: ExpressibleByArgument {}
extension GapSeverity: ExpressibleByArgument {}
