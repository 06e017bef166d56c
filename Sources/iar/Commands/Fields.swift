import ArgumentParser
import AssetRegister

/// `iar fields`
struct Fields: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the fields of a register row, their types and what they mean.",
    discussion: """
        iar fields
        iar fields --format csv
      """)

  @Option(help: ArgumentHelp("table, csv or json.", valueName: "format"))
  var format = TableFormat.table

  func run() throws {
    let columns = [
      OutputColumn("field"), OutputColumn("type"), OutputColumn("title"), OutputColumn("group"),
      OutputColumn("meaning", .prose),
    ]
    let rows: [[String?]] = FieldCatalogue.all.map {
      [$0.name, $0.type.rawValue, $0.title, $0.group, $0.meaning]
    }
    try Output.bytes(
      TableOutput.bytes(format, columns: columns, rows: rows, width: Destination.width).bytes)
  }
}
