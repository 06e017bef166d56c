internal import Crypto
internal import GRDB

extension Transaction {
  /// Writes one line of the log, sealed with the line before.
  ///
  /// For a batch the line also seals the facts the batch left in the register; `known` holds digests of tables that
  /// were taken while their rows were written.
  func log(
    action: String, batch: Int64?, summary: String, known: [String: [UInt8]] = [:]
  ) throws {
    guard let occasion else { return }
    let content = try batch.map { try contentSHA256(ofBatch: $0, known: known) }
    let last = try Row.fetchOne(
      database, sql: "SELECT seq, sha256 FROM event ORDER BY seq DESC LIMIT 1")
    let previous: String = last?["sha256"] ?? String(repeating: "0", count: 64)
    let seq: Int64 = (last?["seq"] ?? 0) + 1
    let event = LoggedEvent(
      seq: seq, at: occasion.instant, actor: occasion.actor, host: occasion.host,
      version: occasion.version, action: action, batch: batch, summary: summary,
      contentSHA256: content, previousSHA256: previous)
    try database.execute(
      sql: """
        INSERT INTO event (seq, at, actor, host, version, action, batch_id, summary, content_sha256,
          previous_sha256, sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        event.seq, event.at, event.actor, event.host, event.version, event.action, event.batch,
        event.summary, event.contentSHA256, event.previousSHA256, event.seal,
      ])
  }
}

/// One line of the log, and the seal that ties it to the line before.
struct LoggedEvent {
  var seq: Int64
  var at: String
  var actor: String
  var host: String
  var version: String
  var action: String
  var batch: Int64?
  var summary: String
  var contentSHA256: String?
  var previousSHA256: String

  /// SHA-256 over all parts, each led by its length, so that no two lines seal alike.
  var seal: String {
    let parts = [
      String(seq), at, actor, host, version, action, batch.map(String.init) ?? "-", summary,
      contentSHA256 ?? "-", previousSHA256,
    ]
    var hash = SHA256()
    for part in parts {
      let bytes = Array(part.utf8)
      hash.update(data: Array("\(bytes.count):".utf8))
      hash.update(data: bytes)
    }
    return Hexadecimal.text(hash.finalize())
  }
}
