import ArgumentParser
import AssetRegister

/// `iar import locations`
struct ImportLocations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locations",
    abstract: "Take in sites, buildings, floors and rooms.",
    discussion: """
      Columns: site; and where known organisation, building, floor, room, aliases (parted by ;).
      A line is about its deepest filled level; the levels above it need no lines of their own.

        iar import locations places.csv
      """)

  @OptionGroup var options: DirectoryOptions

  func run() throws {
    try options.take(.locations)
  }
}
