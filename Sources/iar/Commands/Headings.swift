import ArgumentParser
import AssetRegister
import Glibc

/// `iar headings`
struct Headings: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what a file's headings are taken for, without importing it.",
    discussion: """
        iar headings it.csv
        iar headings it.csv --trust RXN --name IT --map 'Owner=iao'
      """)

  @Argument(help: "The file.", completion: .file())
  var path: String

  @Option(help: "The organisation whose remembered answers count.")
  var trust: String?

  @OptionGroup var file: RegisterFileOptions
  @OptionGroup var register: RegisterOptions

  @Option(help: "table, csv or json.")
  var format: TableFormat = .table

  func run() throws {
    let request = try file.request(path, organisation: trust ?? "")
    let isThere = access(register.location, F_OK) == 0
    let report = try HeadingReport(
      request, in: isThere ? register.open() : nil, today: Occasion.now().today)
    for note in report.notes { Output.message(note) }
    let table = report.table
    let output = TableOutput.bytes(
      format, columns: table.columns.map { OutputColumn($0) }, rows: table.rows,
      width: Destination.width)
    try Output.bytes(output.bytes)
  }
}
