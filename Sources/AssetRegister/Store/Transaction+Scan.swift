internal import GRDB
import Tabular

extension Transaction {
  /// The batch that holds a file as a scan of an organisation already; of any source where none is named.
  func scan(holding sha256: String, organisation: String, source: String?, sheet: String?) throws
    -> Int64?
  {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT max(b.id) FROM batch b JOIN scan s ON s.batch_id = b.id
        WHERE b.file_sha256 = ? AND s.organisation = ? AND s.source = coalesce(?, s.source) AND b.undone_at IS NULL
          AND (b.encoding IS NOT 'xlsx' OR b.delimiter IS ?)
        """, arguments: [sha256, organisation, source, sheet])
  }

  /// Keeps what a scan file was.
  func insertScan(_ summary: ScanSummary, format: String, headings: [String]?, batch: Int64) throws
  {
    try insert(
      into: "scan",
      [
        "batch_id": batch, "organisation": summary.organisation, "source": summary.source,
        "format": format, "sightings": summary.sightings, "seen_from": summary.seenFrom,
        "seen_until": summary.seenUntil, "headings": headings.map(JSONEscaping.array),
      ])
  }

  /// Keeps the places of a scan that are no sighting though they should be.
  func insertRejected(_ rejected: [RejectedSighting], batch: Int64) throws {
    for (position, row) in rejected.enumerated() {
      try insert(
        into: "rejected_sighting",
        [
          "batch_id": batch, "line": row.line, "position": position, "reason": row.reason,
          "raw": row.raw,
        ])
    }
  }

  /// Keeps what a person said a heading of a source means.
  func insertScanMapping(batch: Int64, source: String, heading: String, field: String?) throws {
    try insert(
      into: "scan_mapping",
      ["batch_id": batch, "source": source, "heading": heading, "field": field])
  }

  /// What people said the headings of a source's files mean, the newest answer of each.
  func scanAnswers(organisation: String, source: String) throws -> [String: String?] {
    var answers: [String: String?] = [:]
    try eachRow(
      """
      SELECT m.heading, m.field FROM scan_mapping m JOIN scan s ON s.batch_id = m.batch_id
      WHERE s.organisation = :organisation AND m.source = :source ORDER BY m.batch_id
      """, ["organisation": organisation, "source": source]
    ) { row in
      if let heading = row[0] { answers[heading] = .some(row[1]) }
    }
    return answers
  }

  /// The sightings of one scan by tier.
  func linkCounts(ofBatch batch: Int64) throws -> LinkCounts {
    var counts = LinkCounts()
    try eachRow(
      """
      SELECT l.tier, count(*) FROM sighting s JOIN sighting_link l ON l.sighting_id = s.id
      WHERE s.batch_id = :batch GROUP BY l.tier
      """, ["batch": batch]
    ) { row in
      if let tier = row[0].flatMap(LinkTier.init) { counts.add(tier, Int(Self.number(row[1]))) }
    }
    return counts
  }
}
