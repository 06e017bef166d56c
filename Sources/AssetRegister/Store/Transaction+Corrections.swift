internal import GRDB

/// The file of a register that a send-back follows, and how it was read.
struct CorrectionBase {
  let organisation: String
  let register: String
  let registerID: Int64
  let batch: Int64
  let file: String
  let encoding: String
  let delimiter: String
}

/// One row of a send-back: what it is, and the cells it has today.
struct CorrectionRow {
  /// The asset; nil for a row on hold.
  let asset: Int64?
  /// Why it is on hold.
  let reason: String?
  let layout: Int64
  let raw: String
}

extension Transaction {
  /// The registers of an organisation, or the one of a name, each with its newest full file.
  func correctionBases(_ organisation: String, _ register: String?) throws -> [CorrectionBase] {
    var found: [CorrectionBase] = []
    try eachRow(
      """
      SELECT r.organisation, r.name, r.id, b.id, b.file_name, b.encoding, b.delimiter
      FROM current_register r JOIN batch b ON b.id = coalesce(r.full_batch_id, r.batch_id)
      WHERE r.organisation = :organisation AND (:register IS NULL OR r.name = :register)
        AND b.file_name IS NOT NULL AND b.delimiter IS NOT NULL
      ORDER BY r.name
      """, ["organisation": organisation, "register": register]
    ) { row in
      found.append(
        CorrectionBase(
          organisation: row[0] ?? "", register: row[1] ?? "", registerID: Self.number(row[2]),
          batch: Self.number(row[3]), file: row[4] ?? "", encoding: row[5] ?? "",
          delimiter: row[6] ?? ""))
    }
    return found
  }

  /// The number and the headings of the columns of a file: those of the rows it brought, else those of most of its rows.
  func correctionLayout(_ base: CorrectionBase) throws -> (id: Int64, headings: [String]) {
    var found: (id: Int64, headings: [String]) = (0, [])
    try eachRow(
      """
      SELECT l.id, l.headings FROM entry e JOIN record c ON c.id = e.record_id JOIN layout l ON l.id = c.layout_id
      WHERE e.batch_id = :batch GROUP BY l.id ORDER BY max(e.outcome <> 'unchanged') DESC, count(*) DESC, l.id LIMIT 1
      """, ["batch": base.batch]
    ) { row in
      found = (Self.number(row[0]), RawCells.decoded(row[1] ?? "[]"))
    }
    return found
  }

  /// The headings of every layout that the rows of a register have.
  func layouts(ofRegister register: Int64) throws -> [Int64: [String]] {
    var found: [Int64: [String]] = [:]
    try eachRow(
      """
      SELECT id, headings FROM layout WHERE id IN (
        SELECT c.layout_id FROM entry e JOIN batch b ON b.id = e.batch_id JOIN record c ON c.id = e.record_id
        WHERE b.register_id = :register)
      """, ["register": register]
    ) { row in
      found[Self.number(row[0])] = RawCells.decoded(row[1] ?? "[]")
    }
    return found
  }

  /// The rows of a file in its order, each as its asset's newest row has it, a held one as the row that mends it; then
  /// the rows that later parts of the register brought.
  func eachCorrectionRow(_ base: CorrectionBase, _ body: (CorrectionRow) throws -> Void) throws {
    try eachRow(
      """
      WITH mended AS MATERIALIZED (
        SELECT mends_line AS line, max(asset_id) AS asset_id FROM entry
        WHERE mends_batch_id = :batch AND asset_id IS NOT NULL GROUP BY mends_line),
      known AS (
        SELECT 0 AS later, e.line, coalesce(e.asset_id, m.asset_id) AS asset_id, e.record_id, e.reason
        FROM entry e LEFT JOIN mended m ON m.line = e.line AND e.asset_id IS NULL
        WHERE e.batch_id = :batch
        UNION ALL
        SELECT a.batch_id, a.line, a.id, a.record_id, NULL FROM asset a
        WHERE a.register_id = :register AND a.batch_id > :batch
          AND NOT EXISTS (SELECT 1 FROM entry o WHERE o.asset_id = a.id AND o.batch_id = :batch)
          AND a.id NOT IN (SELECT asset_id FROM mended))
      SELECT k.asset_id, c.layout_id, c.raw, CASE WHEN k.asset_id IS NULL THEN k.reason END
      FROM known k LEFT JOIN asset a ON a.id = k.asset_id JOIN record c ON c.id = coalesce(a.record_id, k.record_id)
      ORDER BY k.later, k.line
      """, ["batch": base.batch, "register": base.registerID]
    ) { row in
      try body(
        CorrectionRow(
          asset: row[0].map { Self.number($0) }, reason: row[3], layout: Self.number(row[1]),
          raw: row[2] ?? "[]"))
    }
  }

  /// What scans found for the assets of a register where it says nothing, and whom people assigned where it names nobody.
  func foundValues(_ base: CorrectionBase, today: String) throws -> [Int64: [FoundValue]] {
    var found: [Int64: [FoundValue]] = [:]
    try eachRow(
      """
      SELECT f.asset_id, f.field, f.value, f.tier, f.source, f.file_name, f.line, substr(f.seen_at, 1, 10)
      FROM fill f CROSS JOIN asset a ON a.id = f.asset_id
      WHERE a.register_id = :register ORDER BY f.asset_id
      """, ["register": base.registerID]
    ) { row in
      let seen = row[7].map { ", seen \($0)" } ?? ""
      found[Self.number(row[0]), default: []].append(
        FoundValue(
          field: row[1] ?? "", value: row[2] ?? "", reason: Self.belief(row[3]),
          source: "\(row[4] ?? ""), \(row[5] ?? "") line \(row[6] ?? "")\(seen)"))
    }
    try eachAssigned(base, today: today) { asset, value in
      found[asset, default: []].append(value)
    }
    return found
  }

  private static func belief(_ tier: String?) -> String {
    switch tier {
    case "confirmed": "a person confirmed the device"
    case "two-witness": "two identifiers of the device agree"
    default: "one identifier of the device agrees"
    }
  }

  /// A person is named as the directory names them where no namesake is known, else by e-mail address.
  private func eachAssigned(
    _ base: CorrectionBase, today: String, _ body: (Int64, FoundValue) -> Void
  ) throws {
    let people = try peopleByEmail()
    var namesakes: [String: Int] = [:]
    for person in people.values {
      if let key = PersonName(person.name)?.description { namesakes[key, default: 0] += 1 }
    }
    try eachRow(
      """
      SELECT s.asset_id, s.role, s.person, s.from_on, s.batch_id
      FROM current_assignment s JOIN asset a ON a.id = s.asset_id
      WHERE a.register_id = :register AND s.from_on <= :today AND coalesce(s.until_on, '9999') >= :today
      ORDER BY s.asset_id, s.role, s.id
      """, ["register": base.registerID, "today": today]
    ) { row in
      guard let person = row[2].flatMap({ people[$0] }), person.until.map({ $0 >= today }) ?? true
      else { return }
      let isAlone = PersonName(person.name).map { namesakes[$0.description] == 1 } ?? false
      body(
        Self.number(row[0]),
        FoundValue(
          field: row[1] ?? "", value: isAlone ? person.name : person.email,
          reason: "assigned since \(row[3] ?? "")",
          source: "assigned by a person, batch \(row[4] ?? "")"))
    }
  }

  /// How often each identifier is stated in a register, as `field value`.
  func identifiersStated(_ base: CorrectionBase) throws -> Set<String> {
    var stated: Set<String> = []
    try eachRow(
      """
      SELECT c.serial_number, c.hostname FROM asset a JOIN record c ON c.id = a.record_id
      WHERE a.register_id = :register AND (c.serial_number IS NOT NULL OR c.hostname IS NOT NULL)
      """, ["register": base.registerID]
    ) { row in
      if let serial = row[0] { stated.insert("serial_number \(serial)") }
      if let host = row[1] { stated.insert("hostname \(host)") }
    }
    return stated
  }
}
