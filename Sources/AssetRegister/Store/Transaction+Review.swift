extension Transaction {
  /// The suggested links, one for each device and asset.
  func suggestions() throws -> [ReviewEntry] {
    var entries: [ReviewEntry] = []
    try eachRow(Self.suggestionQuery) { row in
      let asset = Self.number(row[1])
      var entry = ReviewEntry(
        reference: .suggestion(device: Self.number(row[0]), asset: asset),
        reason: row[2] ?? "not sure enough", sightings: Int(Self.number(row[6])), seenAt: row[7],
        bits: Int(Self.number(row[3])), margin: Int(Self.number(row[4])),
        rival: row[5].map { Self.number($0) })
      entry.one = Self.device(row[8...])
      entry.other = Self.asset(asset, row[18...])
      entries.append(entry)
    }
    return entries
  }

  /// The suggestions about devices that a source saw.
  func suggestions(seenBy source: String) throws -> Set<ReviewReference> {
    var found: Set<ReviewReference> = []
    try eachRow(
      """
      SELECT DISTINCT w.device_id, w.asset_id FROM sighting_link w
      JOIN sighting_link l ON l.device_id = w.device_id JOIN sighting s ON s.id = l.sighting_id
      JOIN scan c ON c.batch_id = s.batch_id WHERE w.tier = 'suggested' AND c.source = :source
      """, ["source": source]
    ) { row in
      found.insert(.suggestion(device: Self.number(row[0]), asset: Self.number(row[1])))
    }
    return found
  }

  /// The sources of the scans that stand.
  func scanSources() throws -> [String] {
    var sources: [String] = []
    try eachRow(
      """
      SELECT DISTINCT c.source FROM scan c JOIN batch b ON b.id = c.batch_id WHERE b.undone_at IS NULL ORDER BY c.source
      """
    ) { row in sources.append(row[0] ?? "") }
    return sources
  }

  private static let suggestionQuery = """
    WITH waiting AS MATERIALIZED (
      SELECT l.device_id, l.asset_id, min(l.reason) AS reason, max(l.bits) AS bits, min(l.margin) AS margin,
        max(l.rival_id) AS rival, count(*) AS sightings, max(s.seen_at) AS seen_at,
        max(coalesce(s.seen_at, '') || printf('%020d', s.id)) AS newest, max(s.serial_number) AS serial_number,
        max(s.hostname) AS hostname, max(s.mac_address) AS mac_address,
        max(trim(coalesce(s.manufacturer, '') || ' ' || coalesce(s.model, ''))) AS model,
        max(s.ip_address) AS ip_address
      FROM sighting_link l JOIN sighting s ON s.id = l.sighting_id
      WHERE l.tier = 'suggested' GROUP BY l.device_id, l.asset_id
    )
    SELECT w.device_id, w.asset_id, w.reason, w.bits, w.margin, w.rival, w.sightings, w.seen_at,
      c.organisation, c.source, coalesce(substr(w.hostname, 1, instr(w.hostname || ' ', ' ') - 1), w.serial_number,
        substr(w.mac_address, 1, instr(w.mac_address || ' ', ' ') - 1), w.ip_address),
      NULL, w.serial_number, w.hostname, w.mac_address, nullif(w.model, ''), b.file_name, s.line,
      \(assetColumns)
    FROM waiting w JOIN sighting s ON s.id = CAST(substr(w.newest, -20) AS INTEGER)
    JOIN batch b ON b.id = s.batch_id JOIN scan c ON c.batch_id = s.batch_id
    JOIN current_asset a ON a.id = w.asset_id
    ORDER BY w.device_id, w.asset_id
    """

  /// The columns of an asset in an entry, taken from `current_asset a`.
  private static let assetColumns = assetColumns(of: "a")

  private static func assetColumns(of a: String) -> String {
    """
    \(a).organisation, \(a).register, \(a).label, \(a).asset_tag, \(a).serial_number, \(a).hostname, \(a).mac_address,
    nullif(trim(coalesce(\(a).manufacturer, '') || ' ' || coalesce(\(a).model, '')), ''), \(a).file_name, \(a).line
    """
  }

  private static func device(_ row: ArraySlice<String?>) -> ReviewEntry.Side {
    asset(nil, row)
  }

  private static func asset(_ id: Int64?, _ row: ArraySlice<String?>) -> ReviewEntry.Side {
    let row = Array(row.prefix(10))
    return ReviewEntry.Side(
      asset: id, organisation: row[0] ?? "", origin: row[1] ?? "", label: row[2] ?? "",
      tag: row[3], serial: row[4], hostname: row[5], mac: row[6], model: row[7], file: row[8] ?? "",
      line: number(row[9]))
  }

  /// Pairs of assets that may be one, and that nobody has decided on.
  func possibleDuplicates() throws -> [ReviewEntry] {
    let keys = try StableKeys(self)
    let decided = try decidedPairs()
    var entries: [ReviewEntry] = []
    try eachRow(
      """
      SELECT p.asset_a, p.asset_b, p.tier, (SELECT count(*) FROM sighting_link WHERE asset_id IN (p.asset_a, p.asset_b)),
        \(Self.assetColumns), \(Self.assetColumns(of: "z"))
      FROM asset_pair p JOIN current_asset a ON a.id = p.asset_a JOIN current_asset z ON z.id = p.asset_b
      WHERE p.tier <> 'confirmed' ORDER BY p.asset_a, p.asset_b
      """
    ) { row in
      let (one, other) = (Self.number(row[0]), Self.number(row[1]))
      var entry = ReviewEntry(
        reference: .duplicate(one, other), reason: "same kit registered twice, \(row[2] ?? "")",
        sightings: Int(Self.number(row[3])), seenAt: nil, bits: 0, margin: 0, rival: nil)
      entry.one = Self.asset(one, row[4...])
      entry.other = Self.asset(other, row[14...])
      entries.append(entry)
    }
    guard !decided.isEmpty else { return entries }
    return try entries.filter { entry in
      let one = try keys.key(ofAsset: entry.reference.first).text
      let other = try keys.key(ofAsset: entry.reference.second).text
      return !decided.contains([one, other]) && !decided.contains([other, one])
    }
  }

  /// The keys of pairs of assets that a standing decision is about.
  private func decidedPairs() throws -> Set<[String]> {
    var pairs: Set<[String]> = []
    try eachRow(
      "SELECT a, b FROM current_decision WHERE a >= 'asset ' AND a < 'asset!' AND b IS NOT NULL"
    ) { row in
      pairs.insert([row[0] ?? "", row[1] ?? ""])
    }
    return pairs
  }

  /// What the matching noticed.
  func matchFindings() throws -> [ReviewFinding] {
    var findings: [ReviewFinding] = []
    try eachRow(
      """
      SELECT f.code, f.asset_id, a.label, a.organisation, f.other_asset_id, f.device_id, f.detail
      FROM match_finding f JOIN current_asset a ON a.id = f.asset_id ORDER BY f.code, f.asset_id, f.detail
      """
    ) { row in
      findings.append(
        ReviewFinding(
          code: row[0] ?? "", asset: Self.number(row[1]), label: row[2] ?? "",
          organisation: row[3] ?? "", otherAsset: row[4].map { Self.number($0) },
          device: row[5].map { Self.number($0) }, detail: row[6] ?? ""))
    }
    return findings
  }
}
