import ArgumentParser
import AssetRegister

/// `iar roles`
struct Roles: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the roles in which people answer for assets and organisations.",
    discussion: """
        iar roles
        iar roles --format csv
      """)

  @Option(help: ArgumentHelp("table, csv or json.", valueName: "format"))
  var format = TableFormat.table

  func run() throws {
    let columns = [
      OutputColumn("role"), OutputColumn("title"), OutputColumn("scope"),
      OutputColumn("meaning", .prose),
    ]
    let rows: [[String?]] = RoleCatalogue.all.map {
      [$0.name, $0.title, $0.scope.rawValue, $0.meaning]
    }
    try Output.bytes(
      TableOutput.bytes(format, columns: columns, rows: rows, width: Destination.width).bytes)
  }
}
