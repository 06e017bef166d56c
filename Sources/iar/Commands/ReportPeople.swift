import ArgumentParser
import AssetRegister

/// `iar report people`
struct ReportPeople: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Write the page of everybody who answers for something, and a page that lists them.",
    discussion: """
        iar report people -d pages

      A file for each person in post and index.html, for their reader alone (mode 0600). Who has left is listed only.
      """)

  @Option(
    name: [.customShort("d"), .customLong("directory")],
    help: ArgumentHelp("The folder for the pages; made if it is not there.", valueName: "folder"))
  var folder: String
  @Flag(help: "Replace pages that are there.")
  var force = false
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let open = try register.open()
    let today = Occasion.now().today
    try Destination.makeFolder(folder)
    var pages = PeoplePages()
    var files = FilesAtOnce(force: force)
    try open.reportPeople(today: today) { report in
      guard let name = pages.add(report) else { return }
      try files.add("\(folder)/\(name)") { report.html }
    }
    try files.finish()
    try Destination.write(to: "\(folder)/\(PeoplePages.indexName)", force: force) {
      try $0(pages.index(today: today))
    }
    let noun = pages.count == 1 ? "page" : "pages"
    Output.message("wrote \(pages.count) \(noun) and \(PeoplePages.indexName) to \(folder)")
  }
}
