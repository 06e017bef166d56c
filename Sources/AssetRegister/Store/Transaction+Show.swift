internal import GRDB

extension Transaction {
  /// Everything about one asset that `current_asset` has.
  func details(of asset: FoundAsset) throws -> AssetDetails {
    let history = try versions(of: asset.id)
    guard let newest = history.last(where: { $0.source.line == asset.line }) ?? history.last else {
      throw RegisterError(
        .damaged, "asset \(asset.id): no row of any file states it", help: "iar verify")
    }
    return AssetDetails(
      id: asset.id, label: asset.label, organisation: asset.organisation,
      organisationName: try name(ofOrganisation: asset.organisation), register: asset.register,
      isMissing: try number(
        "SELECT missing FROM current_asset WHERE id = :id", ["id": asset.id]) == 1,
      source: newest.source, fields: newest.fields, row: newest.cells,
      findings: try findings(of: asset.id), people: try people(answeringFor: asset.id),
      place: try place(of: asset.id), sameKit: try sameKit(as: asset.id),
      seen: try whatScansSay(of: asset.id),
      history: changes(through: history))
  }

  private func name(ofOrganisation code: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT name FROM current_organisation WHERE code = ?", arguments: [code])
  }

  private func findings(of asset: Int64) throws -> [AssetDetails.Finding] {
    var findings: [AssetDetails.Finding] = []
    try eachRow(
      """
      SELECT f.heading, f.field, f.code, f.value FROM asset a JOIN finding f ON f.record_id = a.record_id
      WHERE a.id = :id ORDER BY f.position
      """, ["id": asset]
    ) { row in
      findings.append(
        .init(heading: row[0] ?? "", field: row[1], code: row[2] ?? "", value: row[3] ?? ""))
    }
    return findings
  }

  private func place(of asset: Int64) throws -> AssetDetails.StatedPlace? {
    var place: AssetDetails.StatedPlace?
    try eachRow(
      "SELECT text, path, how, suggestion FROM asset_place WHERE asset_id = :id", ["id": asset]
    ) { row in
      place = row[0].map { .init(text: $0, path: row[1], how: row[2], suggestion: row[3]) }
    }
    return place
  }

  /// Other assets with the serial number or a MAC address of this one, or in the same organisation its
  /// hostname or asset tag; the first 20.
  private func sameKit(as asset: Int64) throws -> [AssetDetails.SameKit] {
    var shared: [Int64: [String]] = [:]
    let isMatched = try matchState() != nil
    try eachRow(
      Self.sharedIdentifiers(isMatched: isMatched),
      ["id": asset, "addresses": try addresses(ofAsset: asset, isMatched: isMatched)]
    ) { row in
      shared[Self.number(row[0]), default: []].append("\(row[1] ?? "") \(row[2] ?? "")")
    }
    return try shared.keys.sorted().prefix(20).flatMap { id in
      try self.asset(numbered: id).map { .init(asset: $0, shared: shared[id] ?? []) }
    }
  }

  /// The MAC addresses of an asset's newest row, as JSON: each with its key of the matching, `[["f4:7b:09:00:00:01",7]]`,
  /// or where nothing was matched once with each range of records that may have it.
  private func addresses(ofAsset id: Int64, isMatched: Bool) throws -> String {
    let cell = try String.fetchOne(
      database,
      sql: "SELECT c.mac_address FROM asset a JOIN record c ON c.id = a.record_id WHERE a.id = ?",
      arguments: [id])
    let pairs = try Self.words(cell).compactMap { address -> String? in
      guard isMatched else {
        return "[\"\(address)\",\(try recordRanges(holding: address).json)]"
      }
      return Self.key(.mac, address).map { "[\"\(address)\",\($0)]" }
    }
    return "[\(pairs.joined(separator: ","))]"
  }

  /// MAC addresses have no index: they are found by the keys of the matching, or by traces where nothing was matched.
  private static func sharedIdentifiers(isMatched: Bool) -> String {
    let addresses =
      isMatched
      ? """
      json_each(:addresses) p CROSS JOIN match_key k ON k.key = p.value ->> 1 AND k.owner & 1 = 0
        JOIN asset o ON o.id = k.owner >> 1
        JOIN record c ON c.id = o.record_id AND instr(c.mac_address, p.value ->> 0) > 0
      """
      : """
      json_each(:addresses) p CROSS JOIN json_each(p.value -> 1) j
        CROSS JOIN record c ON c.id BETWEEN j.value ->> 0 AND j.value ->> 1
          AND instr(c.mac_address, p.value ->> 0) > 0
      """
    return """
      WITH mine AS MATERIALIZED (
        SELECT c.*, r.organisation FROM asset a JOIN record c ON c.id = a.record_id
        JOIN register r ON r.id = a.register_id WHERE a.id = :id
      ), same (record_id, kind, value) AS (
        SELECT c.id, 'serial number', c.serial_number FROM mine m JOIN record c ON c.serial_number = m.serial_number
        UNION ALL
        SELECT c.id, 'MAC address', p.value ->> 0 FROM \(addresses)
        UNION ALL
        SELECT c.id, 'hostname', c.hostname FROM mine m JOIN record c ON c.hostname = m.hostname
        UNION ALL
        SELECT c.id, 'asset tag', c.asset_tag FROM mine m JOIN record c ON c.asset_tag = m.asset_tag
      )
      SELECT DISTINCT a.id, s.kind, s.value FROM same s JOIN asset a ON a.record_id = s.record_id
      JOIN register r ON r.id = a.register_id
      WHERE a.id <> :id
        AND (s.kind NOT IN ('hostname', 'asset tag') OR r.organisation = (SELECT organisation FROM mine))
      ORDER BY a.id, s.kind, s.value
      """
  }
}
