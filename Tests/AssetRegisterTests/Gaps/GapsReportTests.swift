import Foundation
import Testing

@testable import AssetRegister

@Suite struct `The gaps report` {
  @Test(arguments: GapsFormat.allCases.filter { $0 != .xlsx })
  func `each format is what its file says`(
    format: GapsFormat
  ) throws {
    var report = try GapsSample().report { $0.rowsKept = format.rowsKept }
    report = report.withHead(LogHead(seq: 9, sha256: String(repeating: "ab", count: 32)))
    try GoldenFile.expect(report.bytes(format), is: "gaps.\(format.rawValue)")
  }

  @Test func `without people, no name and no address is left`() throws {
    let sample = try GapsSample()
    for format in GapsFormat.allCases where format != .xlsx {
      let text = String(decoding: try sample.report().redacted.bytes(format), as: UTF8.self)
      #expect(!text.contains("Finch") && !text.contains("@rxn") && !text.contains("IT Team"))
    }
  }

  @Test func `kept rows are few, counts are whole`() throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets((0..<9).map { ["name": "n\($0)"] })
    let result = try #require(try fixture.report("G1a") { $0.rowsKept = 4 }.results.first)
    #expect(result.count == 9)
    #expect(result.rows.map(\.asset) == [1, 2, 3, 4])
  }

  @Test func `a choice of assets narrows counts and wholes alike`() throws {
    let fixture = try GapsFixture()
    try fixture.fixture.assets((0..<9).map { ["name": "n\($0)"] })
    let result = try #require(try fixture.report("G1a") { $0.assets = [2, 3] }.results.first)
    #expect(result.count == 2 && result.population == 2)
  }

  @Test func `a question that is not there brings the nearest`() throws {
    let fixture = try GapsFixture()
    #expect {
      try fixture.report("GG1c")
    } throws: { ($0 as? RegisterError)?.help == "did you mean G1c?" }
  }

  @Test(arguments: [
    (0, 9, "0%"), (1, 1000, "<1%"), (1, 3, "33%"), (999, 1000, ">99%"), (3, 3, "100%"), (0, 0, "-"),
  ])
  func `a share is never rounded to none or to all`(part: Int, whole: Int, text: String) {
    #expect(Share.text(part, of: whole) == text)
  }
}

@Suite struct `The page of the gaps report` {
  private static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
    "&lt;b&gt;<b>",
    "</title></style><svg onload=x>", "<!--", "]]>", "<a href=\"javascript:x\">", "\u{202E}<i>",
    "\u{1B}[2J<u>",
    "</td><td>", "`${x}`",
  ].flatMap { payload in [payload, payload.unicodeScalars.map { "\($0)\u{301}" }.joined()] }

  private static let harmless = Result {
    tags(try GapsSample(payload: "x").report().bytes(.html))
  }

  @Test(arguments: payloads) func `no text becomes markup`(payload: String) throws {
    let hostile = try GapsSample(payload: payload).report().bytes(.html)
    #expect(try Self.tags(hostile) == Self.harmless.get())
    #expect(!hostile.contains(0x1B))
  }

  /// Each tag of the page with the names of its attributes, read by quotes and angle brackets alone.
  private static func tags(_ page: [UInt8]) -> [String: Int] {
    var counts: [String: Int] = [:]
    var rest = page[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      var tag: [UInt8] = []
      var isQuoted = false
      var index = start + 1
      while index < rest.endIndex, isQuoted || rest[index] != UInt8(ascii: ">") {
        if rest[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
        if !isQuoted { tag.append(rest[index]) }
        index += 1
      }
      counts[String(decoding: tag, as: UTF8.self), default: 0] += 1
      rest = rest[index...]
    }
    return counts
  }

  @Test func `the page holds no script and its policy lets nothing in`() throws {
    let page = String(decoding: try GapsSample().report().bytes(.html), as: UTF8.self)
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("http:"))
    #expect(page.components(separatedBy: "<h1").count == 2)
  }
}

extension GapReport {
  fileprivate func withHead(_ head: LogHead) -> GapReport {
    GapReport(
      partnership: partnership, today: today, head: head, organisations: organisations,
      results: results, criticalServices: criticalServices, assets: assets, isPart: isPart)
  }
}
