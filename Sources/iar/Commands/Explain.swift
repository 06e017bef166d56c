import ArgumentParser
import AssetRegister

/// `iar explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why a sighting is an asset, or why two things are not one.",
    discussion: """
        iar explain 42
        iar explain ise.csv:17
        iar explain 42 ise.csv:17
        iar explain RXB06413 RXB06414

      The evidence for and against with its weight in bits, where each value comes from, what was not used and why, \
      the asset that came next, what was filled, and what to type to change it. Ten bits more are odds a thousand \
      times higher.

      A thing is an asset as 'iar show' takes it, the file and line of a row or sighting, or 'sighting NUMBER'.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "An asset, or FILE:LINE of a row or a sighting.")
  var thing: String
  @Argument(help: "What to compare it with.")
  var other: String?
  @Option(help: "text or json.")
  var format = Format.text
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let open = try register.open()
    let explanation = try other.map { try open.explain(thing, $0) } ?? open.explain(thing)
    switch format {
    case .text:
      try Output.lines(ExplanationReport.text(explanation, width: Destination.width))
    case .json: try Output.bytes(ExplanationJSON.bytes(explanation))
    }
  }
}
