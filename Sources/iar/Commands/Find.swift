import ArgumentParser
import AssetRegister

/// `iar find`
struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the assets that hold a text: in a cell, an identifier, a person or a place.",
    discussion: """
        iar find 'infusion pump'
        iar find m.okafor --trust RXN
      """)

  @Argument(help: "The text; large and small letters are the same.")
  var text: String

  @Option(help: "Only this organisation, by its code.")
  var trust: String?

  @Option(help: "How many assets to list.")
  var limit = 100

  @Option(help: "table, csv or json.")
  var format: TableFormat = .table

  @OptionGroup var register: RegisterOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit can't be less than 1") }
  }

  func run() throws {
    let found = try register.open().find(text, trust: trust, limit: limit + 1)
    if found.isEmpty { Output.message("no asset holds '\(text)'") }
    if found.isEmpty, format == .table { return }
    try Destination.write(to: nil, force: false) {
      try $0(FoundReport.bytes(Array(found.prefix(limit)), format, width: Destination.width).bytes)
    }
    guard found.count > limit else { return }
    Output.message("there are more than \(limit)\n  help: add --limit \(limit * 10) to see more")
  }
}
