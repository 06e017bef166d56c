internal import GRDB

extension Transaction {
  /// What scans found for the assets of a register where it says nothing, and whom people assigned where it names nobody.
  func foundValues(_ base: CorrectionBase, today: String) throws -> [Int64: [FoundValue]] {
    var found: [Int64: [FoundValue]] = [:]
    // Bounds that are known beforehand keep the view from weighing every trust's sightings.
    let bounds = try assetBounds(ofRegister: base.registerID)
    try eachRow(
      """
      SELECT f.asset_id, f.field, f.value, f.tier, f.source, f.file_name, f.line, substr(f.seen_at, 1, 10)
      FROM fill f CROSS JOIN asset a ON a.id = f.asset_id
      WHERE f.asset_id BETWEEN :first AND :last AND a.register_id = :register ORDER BY f.asset_id
      """, ["register": base.registerID, "first": bounds.lowerBound, "last": bounds.upperBound]
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

  private func assetBounds(ofRegister register: Int64) throws -> ClosedRange<Int64> {
    var bounds: ClosedRange<Int64> = 0...0
    try eachRow(
      "SELECT min(id), max(id) FROM asset WHERE register_id = :register", ["register": register]
    ) { row in
      bounds = Self.number(row[0])...Self.number(row[1])
    }
    return bounds
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

  /// Those of some identifiers that a row of any register states; names of computers only of the same organisation, as
  /// others may give the same names.
  func identifiersStated(_ base: CorrectionBase, among some: Set<IdentifierKey>) throws
    -> Set<IdentifierKey>
  {
    var stated: Set<IdentifierKey> = []
    guard !some.isEmpty else { return stated }
    let fields = ["serial_number", "hostname", "mac_address"]
    try eachRow(
      """
      SELECT c.serial_number, CASE WHEN r.organisation = :organisation THEN c.hostname END, c.mac_address
      FROM asset a JOIN record c ON c.id = a.record_id JOIN register r ON r.id = a.register_id
      """, ["organisation": base.organisation]
    ) { row in
      for (field, value) in zip(fields, row) {
        guard let value else { continue }
        for key in IdentifierKey.all(field, value) where some.contains(key) { stated.insert(key) }
      }
    }
    return stated
  }

  /// Where scans saw those assets of a register last for which it records no place, in words. Assets disposed of are left
  /// out, as nobody looks for them.
  func lastPlacesUnrecorded(_ base: CorrectionBase) throws -> [Int64: String] {
    var placeless: Set<Int64> = []
    try eachRow(
      """
      SELECT a.id FROM asset a JOIN record c ON c.id = a.record_id
      WHERE a.register_id = :register AND coalesce(c.site, c.building, c.floor, c.room, c.location) IS NULL
        AND coalesce(c.status, '') <> 'disposed'
      """, ["register": base.registerID]
    ) { placeless.insert(Self.number($0[0])) }
    guard let first = placeless.min(), let last = placeless.max() else { return [:] }
    var words: [Int64: String] = [:]
    try eachRow(
      """
      SELECT asset_id, coalesce(path, site), substr(seen_at, 1, 10), how, switch, port, cidr
      FROM asset_last_place WHERE asset_id BETWEEN :first AND :last AND coalesce(path, site) IS NOT NULL
      """, ["first": first, "last": last]
    ) { row in
      let asset = Self.number(row[0])
      guard placeless.contains(asset) else { return }
      let by =
        row[3] == "port"
        ? "port \([row[4], row[5]].compactMap { $0 }.joined(separator: " "))"
        : "network \(row[6] ?? "")"
      words[asset] = "last seen at \(row[1] ?? "")\(row[2].map { " on \($0)" } ?? "") by \(by)"
    }
    return words
  }
}
