import Foundation
import Testing

@testable import AssetRegister

/// A register with people, gaps of several kinds, an accepted gap and something to acknowledge; `payload` is added to
/// what a person could have typed.
struct AnswersSample {
  let fixture: GapsFixture
  static let ada = "ada.finch@rxn.example"
  var register: Register { fixture.fixture.register }

  init(payload: String = "") throws {
    let sample = try GapsSample(payload: payload)
    fixture = sample.fixture
    let occasion = fixture.fixture.occasion
    let register = fixture.fixture.register
    for request in [
      AssignmentRequest(.asset("1"), role: "iaa", person: Self.ada, from: "2026-09-01"),
      AssignmentRequest(.asset("3"), role: "iao", person: Self.ada, from: "2026-10-01"),
      AssignmentRequest(.organisation("RXN"), role: "siro", person: "cy.heron@rxn.example"),
    ] { _ = try register.assign(request, occasion: occasion) }
    var request = AcceptanceRequest("G4a", ["3"])
    request.reason = "the archive moves in spring\(payload)"
    request.person = Self.ada
    request.until = "2027-03-31"
    _ = try register.accept(request, occasion: occasion)
  }

  func person(_ email: String = AnswersSample.ada) throws -> PersonReport {
    try register.reportPerson(email, today: fixture.today)
  }

  func trust(_ rowsKept: Int = 100) throws -> TrustReport {
    try register.reportTrust("RXN", today: fixture.today, rowsKept: rowsKept)
  }
}

@Suite struct `Pages that people act on` {
  /// A page with a seal that does not change from run to run.
  private func steady(_ bytes: [UInt8], _ head: LogHead) -> [UInt8] {
    Array(
      String(decoding: bytes, as: UTF8.self)
        .replacing(head.sha256, with: String(repeating: "ab", count: 32))
        .replacing(/style-src &#39;sha256-[^&]*/, with: "style-src &#39;sha256-").utf8)
  }

  @Test func `a person's page, text and those of their senior are what their files say`() throws {
    let sample = try AnswersSample()
    let report = try sample.person()
    try GoldenFile.expect(steady(report.html, report.head), is: "person.html")
    try GoldenFile.expect(Array((report.text() + "\n").utf8), is: "person.txt")
    let senior = try sample.person("Cy Heron")
    try GoldenFile.expect(Array((senior.text() + "\n").utf8), is: "senior.txt")
  }

  @Test func `a trust's page, text and table are what their files say`() throws {
    let sample = try AnswersSample()
    let report = try sample.trust()
    try GoldenFile.expect(steady(report.html, report.head), is: "trust.html")
    try GoldenFile.expect(Array((report.text() + "\n").utf8), is: "trust.txt")
    var table = TrustCSV(.csv)
    try sample.register.eachGap(ofTrust: "RXN", today: sample.fixture.today) { table.add($1, $0) }
    try GoldenFile.expect(table.finish(), is: "trust.csv")
  }

  @Test func `counts are whole where rows are cut, and agree with the gaps report`() throws {
    let sample = try AnswersSample()
    let cut = try sample.trust(1)
    let all = try sample.fixture.report { $0.organisations = ["RXN"] }
    #expect(cut.sections.map(\.count) == all.results.map(\.count))
    #expect(cut.sections.allSatisfy { $0.rows.count == min(1, $0.count) })
    #expect(cut.sections.map { $0.actors.reduce(0) { $0 + $1.count } } == cut.sections.map(\.count))
  }

  @Test func `an owner is told every gap of theirs, an administrator those on which they act`()
    throws
  {
    let report = try AnswersSample().person()
    let rows = report.missing.flatMap { one in one.rows.map { (one.question, $0.asset) } }
    let acted = rows.filter { $0.1 == 1 }
    #expect(!acted.isEmpty && acted.allSatisfy { $0.0.acts == "iaa" })
    #expect(rows.contains { $0.1 == 3 && $0.0.acts == "iao" })
    #expect(!rows.contains { $0.1 == 3 && $0.0.id == "G4a" })
    #expect(report.accepted.map(\.state) == [.accepted])
  }

  @Test func `who has left does not have to act`() throws {
    let sample = try AnswersSample()
    try sample.fixture.fixture.person("dee.wren@rxn.example", "Dee Wren", until: "2026-11-01")
    let actors = try sample.trust().sections.flatMap { $0.actors.map(\.actor) }
    #expect(actors.contains("Ada Finch") && !actors.contains("Dee Wren"))
  }

  @Test func `a trust's page and those of its people agree on who acts`() throws {
    let sample = try AnswersSample()
    var told: [String: Set<String>] = [:]
    try sample.register.reportPeople(today: sample.fixture.today) { report in
      for one in report.missing where report.left == nil {
        told[one.question.id, default: []].insert(report.called)
      }
    }
    for section in try sample.trust().sections {
      for row in section.rows {
        guard let actor = row.actor else { continue }
        #expect(told[section.question.id]?.contains(actor) == true, "\(section.question.id)")
      }
    }
  }

  @Test(arguments: [
    ("G12", "no service", ["service"]),
    ("G12", "no service, no criticality", ["service", "criticality"]),
    ("G9a", "recorded as unsupported: no mitigation", ["mitigation"]),
    ("G10b", "segmentation not recorded", ["segmentation"]),
    ("G10b", "no maker or supplier", ["manufacturer", "supplier"]),
    ("G1a", "no owner is named", ["iao"]),
    ("G9b", "no end of support for Windows 11", ["support_end", "support_status"]),
  ]) func `the cells that close a gap are those it misses`(
    id: String, detail: String, fields: [String]
  ) throws {
    let question = try #require(try GapQuestion.builtIn().first { $0.id == id })
    #expect(question.fields(for: detail) == fields)
  }

  @Test func `a trust's page without people names roles alone`() throws {
    let report = try AnswersSample().trust().redacted
    for text in [String(decoding: report.html, as: UTF8.self), report.text()] {
      #expect(!text.contains("Ada Finch") && !text.contains("Cy Heron") && !text.contains("@rxn"))
      #expect(text.contains("senior information risk owner ("))
    }
    for (named, nameless) in zip(try AnswersSample().trust().sections, report.sections) {
      #expect(named.count == nameless.actors.reduce(0) { $0 + $1.count })
    }
  }

  @Test func `every gap of a trust says what closes it`() throws {
    let rows = try AnswersSample().trust().sections.flatMap(\.rows)
    #expect(!rows.isEmpty && rows.allSatisfy { !$0.closing.isEmpty && $0.role != nil })
    #expect(!rows.contains { $0.command?.contains("CODE") == true })
  }

  @Test(arguments: [
    ("Appoint an owner: iar assign --role iao --to EMAIL --where '...'", "Appoint an owner"),
    (
      "Correct the name in the register, or iar import people FILE, or iar assign 1",
      "Correct the name in the register"
    ),
    (
      "Review, record the day and import again; periods: iar import review-periods FILE",
      "Review, record the day and send the register in again"
    ),
    (
      "Add the place to the register and import it again: iar import register FILE --trust CODE",
      "Add the place to the register and send it in again"
    ),
    (
      "Look for it; if it is gone, record that and import again; possible matches wait in: iar review",
      "Look for it; if it is gone, record that and send the register in again"
    ),
    (
      "Ask for that register and import it: iar import register FILE",
      "Ask for that register and send it in"
    ),
  ]) func `a remedy is told in plain words`(remedy: String, words: String) {
    #expect(PlainRemedy.text(remedy) == words)
  }

  @Test func `no person's page names a command as what to do`() throws {
    for question in try GapQuestion.builtIn() {
      let words = PlainRemedy.text(question.remedy)
      #expect(
        !words.isEmpty && !words.contains("iar ") && !words.contains("import"), "\(question.id)")
      let last = words.unicodeScalars.last
      #expect(last.map { $0.properties.isAlphabetic } == true, "\(words)")
    }
  }

  private static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "<!--",
    "</title></style><svg onload=x>", "\u{202E}<i>", "\u{1B}[2J<u>", "</td><td>",
  ].flatMap { payload in [payload, payload.unicodeScalars.map { "\($0)\u{301}" }.joined()] }

  @Test(arguments: payloads) func `no text becomes markup`(payload: String) throws {
    let (hostile, tame) = (try AnswersSample(payload: payload), try AnswersSample(payload: "x"))
    #expect(Self.tags(try hostile.person().html) == Self.tags(try tame.person().html))
    #expect(Self.tags(try hostile.trust().html) == Self.tags(try tame.trust().html))
    var (bad, good) = (PeoplePages(), PeoplePages())
    try hostile.register.reportPeople(today: "2026-11-24") { _ = bad.add($0) }
    try tame.register.reportPeople(today: "2026-11-24") { _ = good.add($0) }
    #expect(Self.tags(bad.index(today: "2026-11-24")) == Self.tags(good.index(today: "2026-11-24")))
    #expect(!(try hostile.trust().html.contains(0x1B)))
  }

  /// The names of the tags of a page with how often each is there, read by angle brackets and quotes alone.
  private static func tags(_ page: [UInt8]) -> [String: Int] {
    var counts: [String: Int] = [:]
    var rest = page[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let name = rest[(start + 1)...].prefix { $0 != 0x20 && $0 != UInt8(ascii: ">") }
      counts[String(decoding: name, as: UTF8.self), default: 0] += 1
      rest = rest[(start + 1)...]
    }
    return counts
  }

  @Test func `headings of a page descend one by one, and tables say what they are`() throws {
    let sample = try AnswersSample()
    for page in [try sample.person().html, try sample.trust().html] {
      let text = String(decoding: page, as: UTF8.self)
      let levels = text.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
      let tables = text.matches(of: /<table>/).count
      #expect(tables > 2 && text.matches(of: /<caption>/).count == tables)
      #expect(
        text.contains("<html lang=\"en-GB\">") && text.contains("class=\"skip\" href=\"#main\""))
      #expect(!text.contains("<script") && !text.contains(" style=") && !text.contains("http:"))
      let ids = text.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count)
      for label in text.matches(of: /aria-labelledby="([^"]*)"/) {
        #expect(ids.contains(String(label.output.1)))
      }
    }
  }

  @Test(arguments: [
    ("ada.finch@rxn.example", "ada.finch-rxn.example.html"),
    ("../../etc/passwd", "_.._etc_passwd.html"), (".hidden@x", "hidden-x.html"),
    ("a b\u{0}c\u{E9}@x", "a_b_c__-x.html"), ("", "person.html"), ("index", "index-2.html"),
    ("CON@X", "con-x.html"),
  ])
  func `the names of pages are safe in every file system`(email: String, name: String) throws {
    var pages = PeoplePages()
    #expect(pages.add(try report(email)) == name)
    #expect(pages.add(try report(email)) != name)
  }

  private func report(_ email: String) throws -> PersonReport {
    PersonReport(
      partnership: "P", today: "2026-11-24", head: LogHead(seq: 1, sha256: ""), email: email,
      name: nil, jobTitle: nil, deputy: nil, left: nil, held: [], assets: 0, sound: 0, waiting: [],
      waitingCount: 0, missing: [], accepted: [], labels: [:])
  }
}
