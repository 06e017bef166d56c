import ArgumentParser
import AssetRegister

/// `iar report board`
struct ReportBoard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract:
      "Write the page for senior people: what nobody answers for, what is exposed, what to do first.",
    discussion: """
        iar report board -o board.html
        iar report board --redact people -o board.html

      One HTML file without scripts, which prints on two or three sheets of A4. Beside each figure stands the change \
      since the last day on which iar gaps ran.
      """)

  @Option(help: "Leave names that may be people\u{2019}s and e-mail addresses out: people.")
  var redact: Gaps.Redaction?

  @OptionGroup var destination: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let found = try register.open().reportBoard(today: Occasion.now().today)
    let report = redact == .people ? found.redacted : found
    try Destination.write(to: destination.output, force: destination.force) { sink in
      try sink(report.html)
    }
  }
}
