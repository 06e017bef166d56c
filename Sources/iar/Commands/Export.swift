import ArgumentParser
import AssetRegister

/// `iar export`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write assets, links, assignments, findings or held rows as CSV or JSON.",
    discussion: """
      'held' gives the rows on hold under the headings of their own file. Mend them there and import the file again \
      with --partial. Cells that a spreadsheet might run as formulas get an apostrophe, which imports take away.

        iar export assets --trust RXN -o assets.csv
        iar export held --trust RXN --name EBME -o held.csv
        iar export links --format json
      """)

  @Argument(help: ArgumentHelp("What to write.", valueName: "what"))
  var kind: ExportKind

  @Option(help: "csv or json.")
  var format: TableFormat = .csv

  @Option(help: "Only this organisation, by its code.")
  var trust: String?

  @Option(help: "Only this register, such as EBME.")
  var name: String?

  @OptionGroup var destination: OutputOptions
  @OptionGroup var register: RegisterOptions

  func validate() throws {
    guard format != .table else {
      throw ValidationError("an export is csv or json, expected --format csv or --format json")
    }
    guard name == nil || ![.places, .people, .shared, .decisions, .unregistered].contains(kind)
    else {
      throw ValidationError("\(kind.rawValue) belong to no register, leave out --name")
    }
    guard trust == nil || kind != .shared else {
      throw ValidationError("shared identifiers belong to no organisation, leave out --trust")
    }
  }

  func run() throws {
    let open = try register.open()
    let summary = try Destination.write(to: destination.output, force: destination.force) {
      try open.export(ExportRequest(kind, trust: trust, register: name), as: format, to: $0)
    }
    for line in ExportReport.lines(summary, to: destination.output) { Output.message(line) }
  }
}
