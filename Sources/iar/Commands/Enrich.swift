import ArgumentParser
import AssetRegister

/// `iar enrich`
struct Enrich: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read discovery scans and find which registered asset each device seen is.",
    discussion: """
      The format is told by the file's content. What a register states is never changed: what was seen stands beside it.

        iar enrich intune.csv nmap.xml --trust RXN
        iar enrich switch.txt --trust RXN --source 'core switch' --seen-at 2026-11-20
        iar enrich devices.csv --trust RXN --map 'Tag on case=asset_tag' --dry-run

      Formats: \(ScanRequest.formats.map { "\($0.name) (\($0.title))" }.joined(separator: ", ")).
      """)

  @Argument(help: "The files.", completion: .file())
  var files: [String]

  @Option(help: "The code of the organisation whose network or devices were looked at.")
  var trust: String

  @Option(help: "What the source is called, such as Intune; told by the format if not said.")
  var source: String?

  @Option(
    help: ArgumentHelp(
      "When it was seen, where the file doesn't tell.", valueName: "yyyy-mm-dd[Thh:mm:ssZ]"))
  var seenAt: String?

  @Option(help: "The format, if its content is not to tell.")
  var format: String?

  @Option(help: "The sheet of a workbook, if more than one could be meant.")
  var sheet: String?

  @Option(
    help: ArgumentHelp("What a heading means, as 'Heading=field'.", valueName: "heading=field"))
  var map: [String] = []

  @Flag(help: "Take a file that breaks off up to its last whole host.")
  var acceptPartial = false

  @Flag(
    name: [.customShort("n"), .long], help: "Do everything, say what would change, take it back.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "List every row that is no sighting.")
  var verbose = false

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let register = try self.register.openForChange()
    for path in files {
      var request = ScanRequest(path: path, organisation: trust)
      request.source = source
      request.format = format
      request.sheet = sheet
      request.acceptsPartial = acceptPartial
      request.isDryRun = dryRun
      try request.setSeenAt(seenAt)
      try request.setAnswers(map)
      let summary = try Progress.show(reading: path) { progress in
        request.progress = progress
        return try register.enrich(from: request, occasion: .now())
      }
      Output.message(ScanText(summary, listsAll: verbose).text)
    }
  }
}
