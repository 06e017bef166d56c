import ArgumentParser
import AssetRegister

/// `iar show`
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show everything about one asset: values and their source, people, place, history.",
    discussion: """
        iar show 1042
        iar show AB12345678
        iar show 00:1a:2b:3c:4d:5e --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "Its id, asset tag, serial number, hostname, MAC address, UUID or exact name.")
  var asset: String

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var register: RegisterOptions

  func run() throws {
    switch try register.open().show(asset) {
    case .several(let found): try ask(found)
    case .one(let details, let others):
      switch format {
      case .text: try Output.lines(AssetReport.text(details))
      case .json: try Output.bytes(AssetJSON.bytes(details))
      }
      for other in others {
        Output.message("'\(asset)' is also what asset \(other.id) is called: iar show \(other.id)")
      }
    }
  }

  private func ask(_ found: [FoundAsset]) throws {
    try Output.bytes(
      FoundReport.bytes(found, format == .json ? .json : .table, width: Destination.width).bytes)
    throw RegisterError(
      .usage, "\(found.count) assets are called '\(asset)'", help: "iar show \(found[0].id)")
  }
}
