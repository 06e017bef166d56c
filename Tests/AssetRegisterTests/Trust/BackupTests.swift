import Foundation
import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Backing up and restoring` {
  let occasion = FilledRegister.occasion

  @Test func `a backup holds the same, for its maker alone, and is sound`() throws {
    let filled = try FilledRegister()
    let file = filled.folder.appending(path: "copy.sqlite").path
    let summary = try filled.register.backUp(to: file)
    #expect(summary.head == filled.register.verify().head)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(attributes[.size] as? Int == summary.bytes)
    let copy = try FilledRegister(Data(contentsOf: URL(filePath: file)))
    #expect(try copy.everything() == FilledRegister.untouched)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: filled.folder.path).sorted()
        == ["copy.sqlite", "register.sqlite", "register.sqlite-journal"].filter {
          FileManager.default.fileExists(atPath: filled.folder.appending(path: $0).path)
        })
  }

  @Test func `a backup never takes the place of a file unasked, nor of the register`() throws {
    let filled = try FilledRegister()
    let file = filled.folder.appending(path: "copy.sqlite").path
    try Data("mine".utf8).write(to: URL(filePath: file))
    #expect {
      try filled.register.backUp(to: file)
    } throws: { ($0 as? RegisterError)?.kind == .cannotCreate }
    #expect(try Data(contentsOf: URL(filePath: file)) == Data("mine".utf8))
    #expect {
      try filled.register.backUp(to: filled.register.path, replacing: true)
    } throws: { ($0 as? RegisterError)?.kind == .usage }
    _ = try filled.register.backUp(to: file, replacing: true)
    #expect(try Register.open(at: file, readOnly: true).verify().isSound)
  }

  @Test func `a damaged register is not backed up`() throws {
    let filled = try FilledRegister()
    try filled.register.queue.write { try $0.execute(sql: "UPDATE record SET name = 'x'") }
    let file = filled.folder.appending(path: "copy.sqlite").path
    #expect {
      try filled.register.backUp(to: file)
    } throws: { ($0 as? RegisterError)?.kind == .damaged }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: filled.folder.path).allSatisfy {
        $0.hasPrefix("register.sqlite")
      })
  }

  @Test func `restoring where there is no register makes one, and its log says so`() throws {
    let filled = try FilledRegister()
    let path = filled.folder.appending(path: "new.sqlite").path
    let summary = try Register.restore(from: filled.register.path, to: path, occasion: occasion)
    #expect(summary.keptAs == nil)
    #expect(summary.lostChanges == 0)
    let restored = try FilledRegister(Data(contentsOf: URL(filePath: path)))
    #expect(try restored.everything() == FilledRegister.untouched)
    #expect(restored.register.verify(head: summary.head.sha256).isSound)
    #expect(try restored.register.log().last?.summary == "restored line 14")
  }

  @Test func `a restore that loses changes says how many, and is done only with force`() throws {
    let filled = try FilledRegister()
    let path = filled.register.path
    let file = filled.folder.appending(path: "copy.sqlite").path
    _ = try filled.register.backUp(to: file)
    _ = try filled.register.undo(batch: 13, occasion: occasion)
    _ = try filled.register.undo(batch: 11, occasion: occasion)
    let head = try #require(filled.register.verify().head)
    #expect(
      throws: RegisterError(
        .cannotCreate,
        "\(path): restoring '\(file)' would lose 2 changes that only the present register's log holds"
          + " up to line 16",
        help: "iar log --limit 2 shows them; add --force to restore nonetheless")
    ) { try Register.restore(from: file, to: path, occasion: occasion) }
    #expect(filled.register.verify(head: head.sha256).isSound)

    let summary = try Register.restore(from: file, to: path, force: true, occasion: occasion)
    #expect(summary.lostChanges == 2)
    #expect(summary.keptAs == path + ".before-restore")
    let kept = try FilledRegister(Data(contentsOf: URL(filePath: path + ".before-restore")))
    #expect(kept.register.verify().head == head)
    let restored = try FilledRegister(Data(contentsOf: URL(filePath: path)))
    #expect(try restored.everything() == FilledRegister.untouched)
    #expect(
      try restored.register.log().last?.summary
        == "restored line 14, in place of line 16 \(head.sha256)")
    let again = try Register.restore(from: file, to: path, force: true, occasion: occasion)
    #expect(again.keptAs == path + ".before-restore-2")
  }

  @Test func `a backup that has all the register has needs no force`() throws {
    let filled = try FilledRegister()
    let older = try FilledRegister(3)
    _ = try filled.register.backUp(to: older.folder.appending(path: "b.sqlite").path)
    let file = older.folder.appending(path: "b.sqlite").path
    let summary = try Register.restore(from: file, to: older.register.path, occasion: occasion)
    #expect(summary.lostChanges == 0)
  }

  @Test func `another register's backup is refused without force`() throws {
    let filled = try FilledRegister()
    let other = try RegisterFixture()
    try other.organisation("RXZ", "Others")
    #expect {
      try Register.restore(from: filled.register.path, to: other.register.path, occasion: occasion)
    } throws: { ($0 as? RegisterError)?.message.contains("would lose 1 change ") == true }
  }

  @Test func `a journal left behind is not played into the restored register`() throws {
    let filled = try FilledRegister()
    let path = filled.folder.appending(path: "gone.sqlite").path
    try Data(repeating: 7, count: 5000).write(to: URL(filePath: path + "-journal"))
    _ = try Register.restore(from: filled.register.path, to: path, occasion: occasion)
    #expect(!FileManager.default.fileExists(atPath: path + "-journal"))
    #expect(FileManager.default.fileExists(atPath: path + ".before-restore-journal"))
    #expect(try Register.open(at: path).verify().isSound)
  }

  @Test func `a register that can't be read any more is kept and replaced`() throws {
    let filled = try FilledRegister()
    let path = filled.folder.appending(path: "broken.sqlite").path
    var bytes = FilledRegister.filled
    for place in 4096..<bytes.count { bytes[place] = 0xA5 }
    try bytes.write(to: URL(filePath: path))
    let summary = try Register.restore(from: filled.register.path, to: path, occasion: occasion)
    #expect(summary.lostChanges == nil)
    #expect(try Data(contentsOf: URL(filePath: path + ".before-restore")) == bytes)
    #expect(try Register.open(at: path).verify().isSound)
  }

  @Test(arguments: UInt64(0)..<40)
  func `a damaged backup is never restored`(seed: UInt64) throws {
    let filled = try FilledRegister()
    var random = Dice(seed: seed)
    var bytes = FilledRegister.filled
    switch seed % 3 {
    case 0: bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))
    case 1:
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    default:
      let start = Int.random(in: 0..<bytes.count - 512, using: &random)
      for place in start..<start + 512 { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    }
    let file = filled.folder.appending(path: "copy.sqlite").path
    let path = filled.folder.appending(path: "new.sqlite").path
    try bytes.write(to: URL(filePath: file))
    do {
      _ = try Register.restore(from: file, to: path, occasion: occasion)
      let restored = try FilledRegister(Data(contentsOf: URL(filePath: path)))
      #expect(try restored.everything() == FilledRegister.untouched)
    } catch is RegisterError {
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }
}
