import ArgumentParser
import AssetRegister

/// `iar import people`
struct ImportPeople: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Take in the people who can answer for assets.",
    discussion: """
      Columns: email, name; and where known job title, team, organisations, deputy, from, until.

        iar import people people.csv --dry-run
      """)

  @OptionGroup var options: DirectoryOptions

  func run() throws {
    try options.take(.people)
  }
}
