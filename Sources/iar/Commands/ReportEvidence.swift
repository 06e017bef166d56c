public import ArgumentParser
public import AssetRegister

/// `iar report evidence`
struct ReportEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Write evidence for the Data Security and Protection Toolkit, by indicator.",
    discussion: """
        iar report evidence -o evidence.html
        iar report evidence --format md -o evidence.md
        iar report evidence --redact people --format csv -o evidence.csv

      Findings stand under the clause they bear on, with the first of them by file and line, the digest of the \
      register and the newest seal of its log. For each indicator it says what a register can't show. It never says \
      that anything is achieved.
      """)

  @Option(help: "html, md or csv.")
  var format: EvidenceFormat = .html

  @Option(help: "Leave names and e-mail addresses out: people.")
  var redact: Gaps.Redaction?

  @OptionGroup var destination: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let found = try register.open().reportEvidence(today: Occasion.now().today)
    let report = redact == .people ? found.redacted : found
    try Destination.write(to: destination.output, force: destination.force) { sink in
      try sink(report.bytes(format))
    }
  }
}

extension EvidenceFormat: ExpressibleByArgument {}
