import ArgumentParser
import AssetRegister

/// `iar import ports`
struct ImportPorts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ports",
    abstract: "Take in where the sockets of switch ports are.",
    discussion: """
      Columns: organisation, switch, port, site; and where known building, floor, room. With them a device seen at a
      port was seen in a room.

        iar import ports ports.csv
      """)

  @OptionGroup var options: DirectoryOptions

  func run() throws {
    try options.take(.ports)
  }
}
