import Foundation
import GRDB
import Testing

@testable import AssetRegister

@Suite struct `The review` {
  @Test func `is grouped by reason, with most sightings first`() throws {
    let sample = try ReviewSample()
    let queue = try sample.place.register.reviewQueue()
    #expect(
      queue.groups.map(\.reason) == [
        "maker or type differs", "serial number nearly the same",
        "same kit registered twice, two-witness",
      ])
    #expect(queue.groups.map(\.sightings) == [2, 2, 0])
    #expect(queue.entries.map(\.reference.description) == ["3@2", "4@5", "1@1", "3+4"])
    let entry = queue.groups[1].entries[0]
    #expect(
      entry.one.serial == "PF0AB100" && entry.one.line == 2 && entry.one.origin == "Cisco ISE")
    #expect(entry.other.tag == "100" && entry.other.label == "Ward PC")
    #expect(queue.findings.map(\.code) == ["row slip"])
    try GoldenFile.expect(Array((ReviewReport.text(queue)).utf8), is: "queue.txt")
  }

  @Test func `is narrowed by trust, reason, source, assets, kind and entry`() throws {
    let sample = try ReviewSample()
    func found(_ change: (inout ReviewChoice) -> Void) throws -> [String] {
      var choice = ReviewChoice()
      change(&choice)
      return try sample.place.register.reviewQueue(choice).entries.map(\.reference.description)
    }
    #expect(try found { $0.trust = "rw5" } == ["4@5"])
    #expect(try found { $0.reason = "Maker or type differs" } == ["3@2", "4@5"])
    #expect(try found { $0.source = "cisco ise" } == ["1@1", "3@2"])
    #expect(try found { $0.source = "DHCP" } == ["4@5"])
    #expect(throws: RegisterError.self) { try found { $0.source = "Intune" } }
    #expect(try found { $0.assets = [2, 3] } == ["3@2", "3+4"])
    #expect(try found { $0.kind = .duplicate } == ["3+4"])
    #expect(try found { $0.references = [.duplicate(4, 3)] } == ["3+4"])
    #expect(throws: RegisterError.self) { try found { $0.reason = "unheard of" } }
    #expect(throws: RegisterError.self) { try found { $0.references = [.duplicate(2, 3)] } }
    #expect(throws: RegisterError.self) { try found { $0.trust = "XXX" } }
  }

  @Test func `tells beforehand which gaps an answer closes and opens`() throws {
    let sample = try ReviewSample()
    try sample.place.execute("DELETE FROM match_finding")
    func moves(_ reference: ReviewReference, _ isSame: Bool, dryRun: Bool = true) throws
      -> LinkMoves
    {
      try sample.place.register.answer(
        [reference: isSame], dryRun: dryRun, occasion: sample.place.occasion
      ).moves
    }
    let reference = ReviewReference.suggestion(device: 1, asset: 1)
    let yes = try moves(reference, true)
    #expect(yes.closed.isEmpty)
    #expect(yes.opened.map(\.question) == ["G18c"])
    let no = try moves(reference, false)
    #expect(no.closed.isEmpty)
    #expect(no.opened.map(\.question) == ["G6"] && no.opened.map(\.count) == [1])
    #expect(try moves(reference, false, dryRun: false).opened.isEmpty)
    let back = try moves(reference, true)
    #expect(back.closed == no.opened)
    #expect(
      DecisionReport.lines(back) == [
        "links 2 sightings, fills MAC address",
        "closes a gap, G6: Seen on the network, in no register",
        "opens a gap, G18c: \(yes.opened[0].title)",
      ])
  }

  @Test func `leaves out two assets that a person decided on`() throws {
    let sample = try ReviewSample()
    _ = try sample.place.register.answer(
      [.duplicate(3, 4): false], occasion: sample.place.occasion)
    #expect(
      !(try sample.place.register.reviewQueue().entries.contains { $0.reference.kind == .duplicate })
    )
  }

  @Test(arguments: ["817@42", "42+57"]) func `names entries so that they can be read back`(
    text: String
  ) {
    #expect(ReviewReference(text)?.description == text)
  }

  @Test func `names two assets in one way`() {
    #expect(ReviewReference("57+42")?.description == "42+57")
  }

  @Test(arguments: [
    "", "817", "817@", "@42", "1@2@3", "a@b", "-1@2", "1 @2", "99999999999999999999@1",
  ])
  func `takes nothing else for an entry`(text: String) {
    #expect(ReviewReference(text) == nil)
  }

  @Test func `goes to a spreadsheet and comes back`() throws {
    let sample = try ReviewSample()
    let queue = try sample.place.register.reviewQueue()
    let sheet = String(decoding: ReviewSheet.bytes(queue, .csv), as: UTF8.self)
    try GoldenFile.expect(Array((sheet).utf8), is: "sheet.csv")
    let filled = sheet.replacing("3+4,,", with: "3+4,no,").replacing(
      "1@1,,,", with: "1@1,YES,\"two, desks\","
    )
    .replacing("3@2,,", with: "3@2,later,")
    let file = try sample.write("answers.csv", filled)
    let result = try sample.place.register.takeAnswers(from: file, occasion: sample.place.occasion)
    #expect(result.rows == 4 && result.open == 2 && result.problems.isEmpty)
    #expect(
      Set(try sample.place.standing()) == [
        "not same: asset RXN tag 102, asset RXN tag 103",
        "same: asset RXN tag 100, device serial PF0AB100",
      ])
    #expect(try sample.place.register.decisions().compactMap(\.note) == ["two, desks"])
    let again = try sample.place.register.takeAnswers(from: file, occasion: sample.place.occasion)
    #expect(again.outcome.batch == nil && again.outcome.unchanged == 2)
  }

  @Test func `refuses a sheet with all its bad rows at once`() throws {
    let sample = try ReviewSample()
    let file = try sample.write(
      "answers.csv",
      """
      entry,answer
      1@1,yes
      1@1,no
      ,yes
      5:17,yes
      3@2,maybe
      9@9,no
      4@5,no
      """)
    let refusal = #expect(throws: RegisterError.self) {
      try sample.place.register.takeAnswers(from: file, occasion: sample.place.occasion)
    }
    #expect(
      refusal?.message.replacing(file, with: "answers.csv") == """
        answers.csv:2: '1@1' has another answer in line 3
        answers.csv:3: '1@1' has another answer in line 2
        answers.csv:4: no entry
        answers.csv:5: '5:17' is no entry, expected one such as 817@42
        answers.csv:6: 'maybe' is no answer, expected yes, no or later
        answers.csv:7: '9@9' waits for no answer any more
        answers.csv: 6 bad rows, nothing was stored
        """)
    #expect(try sample.place.register.decisions().isEmpty)
    let result = try sample.place.register.takeAnswers(
      from: file, skipsBad: true, occasion: sample.place.occasion)
    #expect(result.problems.count == 6 && result.outcome.made == 1)
  }

  @Test func `decides thousands of entries as one batch`() throws {
    let place = try DiscoveryFixture()
    let assets = try place.fixture.assets((0..<2000).map { ["asset_tag": "T\($0)"] })
    let seen = try place.scan("big.csv", (0..<2000).map { ["serial_number": "SN\($0)"] })
    try place.register.change(occasion: place.occasion, dryRun: false) { transaction in
      for (sighting, asset) in zip(seen, assets) {
        try transaction.database.execute(
          sql: "INSERT INTO sighting_link VALUES (?, ?, ?, 'suggested', 9, 1, NULL, 'tie')",
          arguments: [sighting, sighting, asset])
      }
    }
    let queue = try place.register.reviewQueue()
    #expect(queue.entries.count == 2000)
    let answers = Dictionary(uniqueKeysWithValues: queue.entries.map { ($0.reference, true) })
    let outcome = try place.register.answer(answers, occasion: place.occasion)
    #expect(outcome.made == 2000)
    #expect(
      try place.register.read { try $0.number("SELECT count(DISTINCT batch_id) FROM decision") }
        == 1)
  }
}

extension ReviewSample {
  /// Writes a file beside the register and gives its path.
  func write(_ name: String, _ text: String) throws -> String {
    let file = place.fixture.folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }
}
