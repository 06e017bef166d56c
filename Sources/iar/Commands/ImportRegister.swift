import ArgumentParser
import AssetRegister

/// `iar import register`
struct ImportRegister: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Import a trust's register: every row is new, unchanged, changed or held.",
    discussion: """
      A trust may have several registers, told apart by --name. Headings that could mean several things
      are asked about once; the answers are remembered for that register.

        iar import register it.csv --trust RXN --name IT
        iar import register ebme.csv --trust RXN --name EBME --kind 'medical device'
        iar import register it.csv --trust RXN --name IT --map 'Owner=iao' --dry-run -v
        iar import register assets.xlsx --trust RXN --name EBME --sheet Equipment
        iar import register held.csv --trust RXN --name IT --partial
      """)

  @Argument(help: "The files.", completion: .file())
  var files: [String]

  @Option(help: "The organisation's code, such as RXN.")
  var trust: String

  @OptionGroup var file: RegisterFileOptions

  @Flag(help: "The file was never the whole register: rows it lacks are not missing.")
  var partial = false

  @Flag(
    name: [.customShort("n"), .long], help: "Do everything, say what would change, take it back.")
  var dryRun = false

  @Flag(
    name: .shortAndLong, help: "List each value that changes, old and new, and every unknown name.")
  var verbose = false

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let register = try self.register.openForChange()
    var anyHeld = false
    for path in files {
      var request = try file.request(path, organisation: trust)
      request.isPartial = partial
      request.isDryRun = dryRun
      request.listsChanges = verbose
      let summary = try Progress.show(reading: path) { progress in
        request.progress = progress
        return try register.importRegister(request, occasion: .now())
      }
      Output.message(RegisterImportText(summary, listsAll: verbose).text)
      anyHeld = anyHeld || !summary.held.isEmpty
    }
    if anyHeld { throw Exit.rowsHeld }
  }
}
