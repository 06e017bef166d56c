import ArgumentParser
import AssetRegister

/// `iar log`
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what was done to the register, the newest last.",
    discussion: """
      The batch numbers are those that 'iar undo' takes.

        iar log
        iar log --batch 12 --format json
      """)

  @Option(help: "How many of the newest lines (0: all).")
  var limit = 50

  @Option(help: "Only the lines about one batch.")
  var batch: Int64?

  @Option(help: "table, csv or json.")
  var format: TableFormat = .table

  @OptionGroup var register: RegisterOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit can't be less than 0") }
  }

  func run() throws {
    let lines = try register.open().log(limit: limit == 0 ? nil : limit, batch: batch)
    try Destination.write(to: nil, force: false) {
      try $0(LogReport.bytes(lines, format, width: Destination.width).bytes)
    }
  }
}
