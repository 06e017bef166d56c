import ArgumentParser
import AssetRegister

/// `iar import networks`
struct ImportNetworks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "networks",
    abstract: "Take in the ranges of addresses in use.",
    discussion: """
      Columns: cidr, organisation; and where known vlan, purpose, site, segmented (yes or no).

        iar import networks networks.csv
      """)

  @OptionGroup var options: DirectoryOptions

  func run() throws {
    try options.take(.networks)
  }
}
