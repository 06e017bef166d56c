import ArgumentParser
import AssetRegister

/// `iar report trust`
struct ReportTrust: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: "Write the working document of a trust: every gap, who should act, what closes it.",
    discussion: """
        iar report trust RXR
        iar report trust RXR -o rxr.html
        iar report trust RXR --format csv -o rxr.csv
        iar report trust RXR --redact people -o rxr.html

      With -o it is a page in one file with up to 100 gaps of each question; csv and json hold every gap.
      """)

  /// How it is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case html
    case csv
    case json
  }

  @Argument(help: ArgumentHelp("The organisation, by its code.", valueName: "code"))
  var trust: String
  @Option(help: "table, html, csv or json (default: table, or html with -o).")
  var format: Format?
  @Option(help: "Leave names and e-mail addresses out, but not roles: people.")
  var redact: Gaps.Redaction?
  @OptionGroup var destination: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let open = try register.open()
    let today = Occasion.now().today
    let isFile = destination.output.map { $0 != "-" } ?? false
    try Destination.write(to: destination.output, force: destination.force) { sink in
      switch format ?? (isFile ? .html : .table) {
      case .table:
        let report = shown(try open.reportTrust(trust, today: today, rowsKept: 0))
        try sink(Array((report.text(width: Destination.width) + "\n").utf8))
      case .html: try sink(shown(open.reportTrust(trust, today: today, rowsKept: 100)).html)
      case .csv: try write(open, .csv, today, sink)
      case .json: try write(open, .json, today, sink)
      }
    }
  }

  private func shown(_ report: TrustReport) -> TrustReport {
    redact == .people ? report.redacted : report
  }

  private func write(
    _ open: Register, _ format: TableFormat, _ today: String, _ sink: ([UInt8]) throws -> Void
  ) throws {
    var table = TrustCSV(format)
    try open.eachGap(ofTrust: trust, today: today) { question, row in
      table.add(redact == .people ? row.redacted : row, question)
      let bytes = table.take()
      if !bytes.isEmpty { try sink(bytes) }
    }
    try sink(table.finish())
  }
}
