import Testing

@testable import AssetRegister

@Suite struct `A review at a terminal` {
  private func entries(_ count: Int64) -> [ReviewEntry] {
    (1...count).map { number in
      ReviewEntry(
        reference: .suggestion(device: number, asset: 100 + number), reason: "tie", sightings: 1,
        seenAt: nil, bits: 10, margin: 0, rival: nil)
    }
  }

  private func reference(_ number: Int64) -> ReviewReference {
    .suggestion(device: number, asset: 100 + number)
  }

  @Test func `asks one entry after the other and is answered by a key`() {
    var dialogue = ReviewDialogue(entries(3))
    #expect(dialogue.press(.yes) == .answer(reference(1), isSame: true))
    #expect(dialogue.current?.reference == reference(1))
    dialogue.answered(reference(1), batch: 7)
    #expect(dialogue.press(.other) == .ask)
    #expect(dialogue.press(.show) == .show(reference(2)))
    #expect(dialogue.press(.later) == .putOff(reference(2)))
    #expect(dialogue.press(.no) == .answer(reference(3), isSame: false))
    dialogue.answered(reference(3), batch: 8)
    #expect(dialogue.current == nil)
    #expect(dialogue.press(.yes) == .quit)
    #expect(dialogue.answered == 2 && dialogue.putOff == 1)
  }

  @Test func `takes back step by step what was done, and asks that first`() {
    var dialogue = ReviewDialogue(entries(3))
    #expect(dialogue.press(.undo) == .nothingToUndo)
    dialogue.answered(reference(1), batch: 7)
    _ = dialogue.press(.later)
    #expect(dialogue.press(.undo) == .undo(reference(2), batch: nil))
    #expect(dialogue.current?.reference == reference(2))
    #expect(dialogue.press(.undo) == .undo(reference(1), batch: 7))
    #expect(dialogue.current?.reference == reference(1))
    dialogue.answered(reference(1), batch: 9)
    #expect(dialogue.current?.reference == reference(2))
  }

  @Test func `leaves out what an answer settled, and asks what it raised`() {
    var dialogue = ReviewDialogue(entries(3))
    dialogue.answered(reference(1), batch: 7)
    dialogue.update([entries(4)[0], entries(4)[3]])
    #expect(dialogue.open.map(\.reference) == [reference(4)])
  }

  @Test(
    arguments: [
      (UInt8(ascii: "y"), ReviewKey.yes), (UInt8(ascii: "Y"), .yes), (UInt8(ascii: "n"), .no),
      (UInt8(ascii: "l"), .later), (UInt8(ascii: " "), .later), (UInt8(ascii: "s"), .show),
      (UInt8(ascii: "u"), .undo), (UInt8(ascii: "q"), .quit), (0x03, .quit), (0x04, .quit),
      (nil, .quit), (0x1B, .other), (UInt8(ascii: "\n"), .other),
    ] as [(UInt8?, ReviewKey)]) func `knows its keys`(byte: UInt8?, key: ReviewKey)
  {
    #expect(ReviewKey(byte: byte) == key)
  }

  @Test func `stores each answer at once, and loses none when it ends early`() throws {
    let sample = try ReviewSample()
    try sample.place.execute("DELETE FROM match_finding")
    var session = try ReviewSession(sample.place.register, ReviewChoice()) { sample.place.occasion }
    var keys: [ReviewKey] = [.other, .show, .yes, .no, .undo, .later, .no, .quit]
    var scenes: [ReviewScene] = []
    try session.run(
      key: { keys.removeFirst() }, show: { scenes.append($0) }, preview: { try $0() })
    #expect(
      try sample.place.standing() == [
        "same: asset RXN tag 101, device mac 00:1a:2b:00:00:02",
        "not same: asset RXN tag 100, device serial PF0AB100",
      ])
    #expect(scenes.last == .end(answered: 2, putOff: 1, waiting: 2))
    #expect(sample.place.register.verify().isSound)
    let texts = scenes.map { ReviewSceneReport.text($0) }
    try GoldenFile.expect(Array((texts.joined()).utf8), is: "session.txt")
  }

  @Test func `puts off what can't be decided`() throws {
    let sample = try ReviewSample()
    try sample.place.execute(
      "UPDATE sighting SET serial_number = NULL, mac_address = NULL, hostname = NULL")
    var choice = ReviewChoice()
    choice.kind = .suggestion
    var session = try ReviewSession(sample.place.register, choice) { sample.place.occasion }
    var keys: [ReviewKey] = [.yes, .quit]
    var refused: [ReviewScene] = []
    try session.run(
      key: { keys.removeFirst() },
      show: { scene in
        if case .refused = scene { refused.append(scene) }
      }, preview: { _ in nil })
    #expect(refused.count == 1)
    #expect(try sample.place.register.decisions().isEmpty)
  }
}
