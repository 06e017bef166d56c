import Foundation
import Testing

/// The sample files in a temporary folder, and the imports of their README in its order.
struct SampleRegisters {
  let folder: Workplace

  init(file: String = #filePath) throws {
    folder = try Workplace()
    let root = URL(filePath: file).deletingLastPathComponent().appending(path: "../../..")
    try FileManager.default.copyItem(
      at: root.standardizedFileURL.appending(path: "samples"),
      to: folder.url.appending(path: "samples"))
    let made = try Run("init", "--partnership", "Lancashire and South Cumbria", in: folder)
    try #require(made.status == 0)
    for kind in ["organisations", "people", "locations", "networks", "review-periods"] {
      let run = try Run("import", kind, "samples/\(kind).csv", in: folder)
      try #require(run.status == 0, "\(run.err)")
    }
  }

  /// One import: what is typed, how it ends, and the first line of what it says.
  struct Step: Sendable {
    let path: String
    let trust: String
    let name: String
    let asOf: String
    var rest: [String] = []
    var status: Int32 = 0
    /// Rows, held rows; all others are new.
    let rows: Int
    var held = 0

    var words: [String] {
      ["import", "register", "samples/registers/\(path)", "--trust", trust, "--name", name]
        + ["--as-of", asOf] + rest
    }
  }

  private static let medical = ["--kind", "medical device"]

  static let steps = [
    Step(
      path: "rxn/it-2026-10.csv", trust: "RXN", name: "IT", asOf: "2026-10-31",
      rest: ["--map-file", "samples/maps/rxn-it.csv"], status: 3, rows: 119, held: 1),
    Step(
      path: "rxn/ebme.csv", trust: "RXN", name: "EBME", asOf: "2026-10-31", rest: medical, rows: 90),
    Step(
      path: "rxn/information-assets.csv", trust: "RXN", name: "Information assets",
      asOf: "2026-10-15", rest: ["--map-file", "samples/maps/rxn-information-assets.csv"], rows: 36),
    Step(
      path: "rxl/it.csv", trust: "RXL", name: "IT", asOf: "2026-10-30", status: 3, rows: 91, held: 1
    ),
    Step(
      path: "rxl/ebme.csv", trust: "RXL", name: "EBME", asOf: "2026-10-31", rest: medical, rows: 80),
    Step(
      path: "rxl/information-assets.csv", trust: "RXL", name: "Information assets",
      asOf: "2026-11-02", rows: 23),
    Step(path: "rxr/it.csv", trust: "RXR", name: "IT", asOf: "2026-11-06", rows: 80),
    Step(
      path: "rxr/ebme.csv", trust: "RXR", name: "EBME", asOf: "2026-10-26",
      rest: medical + ["--encoding", "mac-roman"], rows: 60),
    Step(
      path: "rxr/information-asset-register.csv", trust: "RXR", name: "Information assets",
      asOf: "2026-10-12", rows: 21),
    Step(path: "rtx/it.csv", trust: "RTX", name: "IT", asOf: "2026-11-09", rows: 70),
    Step(
      path: "rtx/medical-devices.csv", trust: "RTX", name: "EBME", asOf: "2026-11-03",
      rest: medical, rows: 55),
    Step(
      path: "rtx/information-assets.csv", trust: "RTX", name: "Information assets",
      asOf: "2026-06-12", rows: 19),
    Step(path: "rw5/it.csv", trust: "RW5", name: "IT", asOf: "2026-10-31", rows: 60),
    Step(
      path: "rw5/information-assets.csv", trust: "RW5", name: "Information assets",
      asOf: "2026-11-13", rows: 20),
  ]

  func run(_ step: Step, _ more: String...) throws -> Run { try run(step.words + more) }

  /// `Run` with the words of a list.
  func run(_ words: [String]) throws -> Run { try Run(words: words, in: folder) }
}
