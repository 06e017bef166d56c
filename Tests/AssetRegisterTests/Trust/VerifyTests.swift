import Foundation
import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Verifying a register` {
  @Test func `a sound register has nothing wrong and a head`() throws {
    let filled = try FilledRegister()
    let verification = filled.register.verify()
    #expect(verification.isSound)
    #expect(verification.head?.seq == 14)
    let head = verification.head?.sha256 ?? ""
    #expect(
      VerificationReport.text(verification) == """
        ok      file: SQLite finds nothing wrong
        ok      references: every row refers to rows that are there
        ok      schema: tables, views, indexes and triggers are this program's
        ok      log: every line follows from the one before
        ok      facts: every batch holds what its line of the log seals (13 batches)
        ok      assets: every asset stands by its newest row
        ok      counts: the counts kept for the trend rest on lines of the log
        ok      names: every name means what the directory gives
        head 14 \(head)
        give this to someone else to keep; 'iar verify --head' tells whether it still holds
        """)
  }

  @Test(arguments: [
    ("UPDATE person SET name = 'Cy Fell' WHERE line = 2", "facts"),
    ("UPDATE record SET room = 'Ward 2' WHERE id = 1", "facts"),
    ("UPDATE record SET raw = '[]' WHERE id = 4", "facts"),
    ("UPDATE finding SET code = 'fine' WHERE record_id = 1", "facts"),
    ("UPDATE note SET detail = 'nothing'", "facts"),
    ("UPDATE layout SET headings = '[]' WHERE id = 2", "facts"),
    ("UPDATE batch SET made_by = 'nobody' WHERE id = 3", "facts"),
    ("UPDATE batch SET undone_at = '2026-11-24T09:00:00Z' WHERE id = 3", "facts"),
    ("UPDATE batch SET undone_at = NULL WHERE id = 13", "facts"),
    ("UPDATE batch SET undone_at = '2026-11-23T09:00:00Z' WHERE id = 13", "facts"),
    ("INSERT INTO review_period VALUES (13, 2, NULL, NULL, 9999)", "facts"),
    ("UPDATE register SET organisation = 'RXX' WHERE id = 2", "facts"),
    ("DELETE FROM acknowledgement", "facts"),
    ("DELETE FROM assignment WHERE id = 5", "facts"),
    ("INSERT INTO assignment_end VALUES (1, 12, '2026-11-13', 'no')", "facts"),
    ("INSERT INTO layout (headings) VALUES ('[\"x\"]')", "facts"),
    ("INSERT INTO record (layout_id, content, raw) VALUES (1, 1, '[]')", "facts"),
    ("INSERT INTO batch (kind, made_at, made_by) VALUES ('people', '', '')", "facts"),
    ("UPDATE entry SET reason = 'none' WHERE outcome = 'held'", "facts"),
    ("UPDATE asset SET line = 3 WHERE id = 1", "assets"),
    ("UPDATE asset SET record_id = 2 WHERE id = 2", "assets"),
    ("UPDATE asset SET batch_id = 5 WHERE id = 1", "assets"),
    ("UPDATE asset SET register_id = 2 WHERE id = 3", "assets"),
    ("INSERT INTO asset (register_id, record_id, batch_id, line) VALUES (1, 1, 5, 2)", "assets"),
    ("UPDATE partnership SET name = 'Others'", "log"),
    ("UPDATE partnership SET created_at = '2020-01-01T00:00:00Z'", "log"),
    ("DROP TRIGGER event_is_never_deleted; DELETE FROM event WHERE seq = 4", "log"),
    ("DROP TRIGGER event_is_never_deleted; DELETE FROM event WHERE seq = 1", "log"),
    ("DROP TRIGGER event_is_never_deleted; DELETE FROM event", "log"),
    ("DROP TRIGGER event_is_never_changed; UPDATE event SET summary = 'x' WHERE seq = 4", "log"),
    ("DROP TRIGGER event_is_never_changed; UPDATE event SET batch_id = 9 WHERE seq = 4", "log"),
    (
      """
      DROP TRIGGER event_is_never_changed; UPDATE event SET seq = 99 WHERE seq = 4;
      UPDATE event SET seq = 4 WHERE seq = 5; UPDATE event SET seq = 5 WHERE seq = 99
      """, "log"
    ),
    ("DROP TRIGGER event_is_never_deleted", "schema"),
    ("DROP INDEX entry_asset", "schema"),
    ("DROP VIEW identifier", "schema"),
    ("CREATE TABLE extra (x)", "schema"),
    ("CREATE VIEW extra AS SELECT 1", "schema"),
    ("CREATE TRIGGER extra AFTER INSERT ON note BEGIN DELETE FROM finding; END", "schema"),
    ("DROP VIEW current_place_alias; CREATE VIEW current_place_alias AS SELECT 1", "schema"),
    ("ALTER TABLE note ADD COLUMN extra TEXT", "schema"),
    ("PRAGMA foreign_keys = OFF; DELETE FROM asset WHERE id = 4", "references"),
  ])
  func `whatever is changed beside the log is found`(sql: String, check: String) throws {
    let filled = try FilledRegister()
    _ = try filled.register.undo(batch: 13, occasion: FilledRegister.occasion)
    #expect(filled.register.verify().isSound)
    let other = try DatabaseQueue(path: filled.register.path)
    try other.writeWithoutTransaction { try $0.execute(sql: sql) }
    try other.close()
    let damaged = filled.register.verify().checks.filter { !$0.problems.isEmpty }.map(\.name)
    #expect(damaged.contains(check))
  }

  @Test func `a log cut at its end is sound in itself, but lacks the head kept elsewhere`() throws {
    let filled = try FilledRegister()
    let early = try filled.register.log(limit: 5).first?.sha256 ?? ""
    let head = filled.register.verify().head?.sha256
    #expect(filled.register.verify(head: early).isSound)
    let other = try DatabaseQueue(path: filled.register.path)
    try other.writeWithoutTransaction {
      try $0.execute(
        sql: """
          DELETE FROM review_period; DROP TRIGGER event_is_never_deleted; DELETE FROM event WHERE seq = 14;
          DELETE FROM batch WHERE id = 13;
          CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
          """)
    }
    #expect(filled.register.verify().isSound)
    #expect(filled.register.verify(head: early).isSound)
    #expect(!filled.register.verify(head: head).isSound)
  }

  @Test(arguments: UInt64(0)..<60)
  func `a flipped bit is found, or was in no fact`(seed: UInt64) throws {
    var random = Dice(seed: seed)
    var bytes = FilledRegister.filled
    let place = Int.random(in: 0..<bytes.count, using: &random)
    bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    do {
      let flipped = try FilledRegister(bytes)
      guard flipped.register.verify().isSound else { return }
      #expect(try flipped.everything() == FilledRegister.untouched)
    } catch is RegisterError {}
  }
}
