import ArgumentParser
import AssetRegister

/// `iar import review-periods`
struct ImportReviewPeriods: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review-periods",
    abstract: "Take in how often entries are to be reviewed.",
    discussion: """
      Columns: days; and organisation and kind, each empty for every one.

        iar import review-periods review-periods.csv
      """)

  @OptionGroup var options: DirectoryOptions

  func run() throws {
    try options.take(.reviewPeriods)
  }
}
