import ArgumentParser
import AssetRegister

/// `iar coverage`
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Report how much networked equipment scans have seen, and where no scan looked.",
    discussion: """
        iar coverage
        iar coverage --trust RXN --days 30
        iar coverage --format csv -o coverage.csv

      Networked equipment is hardware and medical devices in use that have a name or an address on the network in \
      their register, or are of a type that goes on the network.
      """)

  @Option(help: "Only this organisation, by its code.")
  var trust: String?

  @Option(help: "What was seen in this many days counts.")
  var days = 90

  @Option(help: "table, csv or json.")
  var format: TableFormat = .table

  @OptionGroup var destination: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let coverage = try register.open().coverage(
      of: trust, days: days, today: Occasion.now().today)
    try Destination.write(to: destination.output, force: destination.force) { sink in
      try sink(CoverageReport.bytes(coverage, format, width: Destination.width))
    }
  }
}
