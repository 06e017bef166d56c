import ArgumentParser
import AssetRegister

/// `iar report board`
struct ReportBoard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract:
      "Write the page for senior people: what nobody answers for, what is exposed, what to do first.",
    discussion: """
        iar report board -o board.html

      One HTML file without scripts, which prints on two or three sheets of A4. Beside each figure stands the change \
      since the last day on which iar gaps ran.
      """)

  @OptionGroup var destination: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let report = try register.open().reportBoard(today: Occasion.now().today)
    try Destination.write(to: destination.output, force: destination.force) { sink in
      try sink(report.html)
    }
  }
}
