import ArgumentParser
import AssetRegister

/// `iar status`
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the register holds, how old each part of it is, and what to do next.",
    discussion: "  iar status\n  iar status --format json")

  @Option(help: "table or json.")
  var format: TableFormat = .table

  @OptionGroup var register: RegisterOptions

  func validate() throws {
    guard format != .csv else {
      throw ValidationError("a status is several tables, expected --format table or --format json")
    }
  }

  func run() throws {
    let status = try register.open().status(occasion: .now())
    guard format == .json else {
      return try Output.lines(StatusReport.text(status, width: Destination.width))
    }
    try Output.bytes(StatusReport.json(status))
  }
}
