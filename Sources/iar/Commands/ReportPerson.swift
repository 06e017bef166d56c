import ArgumentParser
import AssetRegister

/// `iar report person`
struct ReportPerson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Say what a person answers for, what is missing there, and what to acknowledge.",
    discussion: """
        iar report person shabnam.qureshi-tate@elht.example
        iar report person 'Shabnam Qureshi-Tate' -o page.html

      With -o it is a page in one file, to be sent to the person; without, plain text.
      """)

  @Argument(help: "An e-mail address or an exact name of the people directory.")
  var person: String
  @OptionGroup var destination: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let report = try register.open().reportPerson(person, today: Occasion.now().today)
    guard let file = destination.output, file != "-" else {
      return try Output.lines(report.text(width: Destination.width))
    }
    try Destination.write(to: file, force: destination.force) { try $0(report.html) }
  }
}
