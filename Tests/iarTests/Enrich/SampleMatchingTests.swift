import Foundation
import Testing

/// All registers and scans of the samples, imported once.
@Suite struct `Matching the sample scans` {
  /// What the matching says of one odd row: the tag of the asset and the tier, or nothing for a device of no asset.
  struct Oddity: Sendable, CustomTestStringConvertible {
    let row: String
    let tag: String
    let tier: String
    let testDescription: String

    init(_ testDescription: String, _ row: String, _ tag: String = "", _ tier: String = "") {
      (self.testDescription, self.row, self.tag, self.tier) = (testDescription, row, tag, tier)
    }
  }

  static let oddities = [
    Oddity("a laptop behind a dock", "intune-devices.csv,3", "LTH104145", "two-witness"),
    Oddity("another behind the same dock", "intune-devices.csv,30", "LTH104211", "two-witness"),
    Oddity("a third behind the same dock", "ise-endpoints.csv,33", "LTH104227", "one-witness"),
    Oddity(
      "a name used again for a new machine", "intune-devices.csv,25", "LTH104212", "suggested"),
    Oddity("a desktop disposed of and online", "intune-devices.csv,42", "LTH104207", "two-witness"),
    Oddity("a desktop away from home", "ise-endpoints.csv,2", "LTH104263", "two-witness"),
    Oddity("another trust's pump", "ise-endpoints.csv,70", "CE/20455", "suggested"),
    Oddity("the letter O for the digit 0", "lansweeper-assets.csv,16", "EL045423", "suggested"),
    Oddity("seen at another site", "devices.csv,4", "004508", "two-witness"),
    Oddity("a printer of no register", "ise-endpoints.csv,84"),
    Oddity("a virtual server of no register", "nmap-servers-and-printers.xml,150"),
    Oddity("a medical device of no register", "claroty-xdome.csv,45"),
    Oddity("an address and no more", "masscan.xml,8"),
  ]

  @Test func `each oddity is taken for what it is, and what is unsure waits for a person`() throws {
    let samples = try SampleRegisters()
    for step in SampleRegisters.steps { _ = try samples.run(step) }
    for step in SampleScans.steps { #expect(try samples.run(step.words).status == 0) }
    let tags = try rows("assets", samples).reduce(into: [String: String]()) { tags, row in
      tags[row[0]] = row[3]
    }
    let links = try rows("links", samples).filter { !$0[1].isEmpty }
    for oddity in Self.oddities {
      let found = links.filter { "\($0[0]),\($0[1])" == oddity.row }
      let said = found.map { "\(tags[$0[3]] ?? "") \($0[4])" }
      #expect(said == (oddity.tag.isEmpty ? [] : ["\(oddity.tag) \(oddity.tier)"]), "\(oddity)")
    }
    try swappedRowsAndTies(samples, links, tags)
    try fillsAndCoverage(samples)
    let shared = try Run("export", "shared", in: samples.folder).out
    #expect(shared.contains("mac,00:e0:4c:68:a1:f3,"))
    #expect(shared.split(separator: "\n").count == 2)
    #expect(try Run("verify", in: samples.folder).status == 0)
  }

  /// Neither is linked by itself, whichever of the two is thought likelier.
  private func swappedRowsAndTies(
    _ samples: SampleRegisters, _ links: [[String]], _ tags: [String: String]
  ) throws {
    let pairs = [
      ("intune-devices.csv,6", ["LTH104466", "LTH104468"]),
      ("intune-devices.csv,46", ["LTH104466", "LTH104468"]),
      ("claroty-xdome.csv,44", ["BTH-20122", "BTH-20130"]),
    ]
    for (row, rivals) in pairs {
      let found = links.filter { "\($0[0]),\($0[1])" == row }
      #expect(found.map { $0[4] } == ["suggested"], "\(row)")
      #expect(found.allSatisfy { rivals.contains(tags[$0[3]] ?? "") }, "\(row)")
    }
    let review = try Run("review", in: samples.folder).out
    #expect(review.contains("row slip"))
    #expect(review.contains("same kit registered twice"))
  }

  /// What the samples' README says was filled and how much was seen.
  private func fillsAndCoverage(_ samples: SampleRegisters) throws {
    let november = try Run(
      "import", "register", "samples/registers/rxn/it-2026-11.csv", "--trust", "RXN", "--name",
      "IT", "--as-of", "2026-11-20", in: samples.folder)
    #expect(november.status == 3)
    let fills = try rows("fills", samples).map { "\($0[0]) \($0[3]) \($0[4])" }
    #expect(
      fills == [
        "RXN lthd104282 mac_address", "RXR el-lt-45194 mac_address", "RXR Desktop hostname",
        "RTX mbl004447 serial_number",
      ])
    let coverage = try Run("coverage", in: samples.folder).out
    let shares = coverage.split(separator: "\n").dropFirst(2).prefix(5).map { line in
      let words = line.split(separator: " ")
      return "\(words[0]) \(words[3])"
    }
    #expect(shares == ["RTX (86%)", "RW5 (0%)", "RXL (66%)", "RXN (74%)", "RXR (65%)"])
    let said = try Project.text("samples/README.md").replacing("\n", with: " ")
    #expect(
      said.contains(
        "74% was seen at RXN, 66% at RXL, 65% at RXR and 86% at RTX, and nothing at RW5"))
  }

  /// The cells of an export; none of those used holds a comma or a quotation mark.
  private func rows(_ what: String, _ samples: SampleRegisters) throws -> [[String]] {
    try Run("export", what, in: samples.folder).out.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }.filter { $0.count > 4 }
  }
}
