import ArgumentParser
import AssetRegister

/// `iar export`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write assets, links, assignments, findings or held rows as CSV, JSON or a workbook.",
    discussion: """
      'held' gives the rows on hold under the headings of their own file. Mend them there and import the file again \
      with --partial. Cells that a spreadsheet might run as formulas get an apostrophe, which imports take away.

      'corrections' gives a register back to its trust: its own headings, order, delimiter and encoding, with what was \
      found filled in where it was empty, and two columns that say so, which imports leave out. With --from, the file that \
      was imported, text or workbook, is mended in place: everything else in it stays as it is. A place is never filled in: \
      a row without one says where the asset was last seen. With --preview, the mended file is imported as a dry run, to \
      say which gaps that closes and opens.

        iar export corrections --trust RXR --name IT --from it.csv -o m.csv --preview
        iar export assets --trust RXN -o assets.csv
        iar export held --trust RXN --name EBME -o held.csv
        iar export links --format json
        iar export people --format xlsx -o people.xlsx
      """)

  @Argument(help: ArgumentHelp("What to write.", valueName: "what"))
  var kind: ExportKind

  @Option(help: "csv, json or xlsx.")
  var format: Format = .csv

  @Option(help: "Only this organisation, by its code.")
  var trust: String?

  @Option(
    name: [.customLong("name"), .customLong("register")],
    help: "Only this register, such as EBME.")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Corrections: the file that was imported, to be mended in place.", valueName: "file"),
    completion: .file())
  var from: String?

  @Flag(help: "Corrections: say which gaps importing the mended file closes and opens.")
  var preview = false

  @OptionGroup var destination: OutputOptions
  @OptionGroup var register: RegisterOptions

  /// How an export is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, xlsx
  }

  func validate() throws {
    if format == .xlsx { try destination.requireFile(for: "a workbook") }
    guard name == nil || ![.places, .people, .shared, .decisions, .unregistered].contains(kind)
    else {
      throw ValidationError("\(kind.rawValue) belong to no register, leave out --name")
    }
    guard kind != .corrections || (trust != nil && format == .csv) else {
      throw ValidationError(
        "corrections are a file of one trust's own, expected --trust CODE and csv")
    }
    guard kind == .corrections || (from == nil && !preview) else {
      throw ValidationError("--from and --preview are for corrections, leave them out")
    }
    if preview { try destination.requireFile(for: "a preview") }
    guard trust == nil || kind != .shared else {
      throw ValidationError("shared identifiers belong to no organisation, leave out --trust")
    }
  }

  func run() throws {
    if kind == .corrections { return try giveBack() }
    let open = try register.open()
    let request = ExportRequest(kind, trust: trust, register: name)
    let summary = try Destination.write(to: destination.output, force: destination.force) { sink in
      switch format {
      case .csv: return try open.export(request, as: .csv, to: sink)
      case .json: return try open.export(request, as: .json, to: sink)
      case .xlsx:
        let (bytes, summary) = try open.exportWorkbook(request, today: Occasion.now().today)
        try sink(bytes)
        return summary
      }
    }
    for line in ExportReport.lines(summary, to: destination.output) { Output.message(line) }
  }

  private func giveBack() throws {
    let open = try preview ? register.openForChange() : register.open()
    let summary = try Destination.write(to: destination.output, force: destination.force) {
      try open.writeCorrections(
        CorrectionRequest(organisation: trust ?? "", register: name, source: from),
        today: Occasion.now().today, to: $0)
    }
    for line in CorrectionReport.lines(summary, to: destination.output) { Output.message(line) }
    guard preview, let file = destination.output else { return }
    let found = try open.previewImport(summary.importRequest(path: file), occasion: .now())
    for line in CorrectionReport.lines(found) { Output.message(line) }
  }
}
