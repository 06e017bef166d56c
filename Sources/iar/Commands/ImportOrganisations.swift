import ArgumentParser
import AssetRegister

/// `iar import organisations`
struct ImportOrganisations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisations",
    abstract: "Take in the organisations of the partnership.",
    discussion: """
      Columns: code, name; and where known scheme (ODS or GSS), kind, joined, left.

        iar import organisations organisations.csv
      """)

  @OptionGroup var options: DirectoryOptions

  func run() throws {
    try options.take(.organisations)
  }
}
