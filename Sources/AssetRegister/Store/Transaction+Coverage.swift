/// Counts that the coverage of organisations is put together from.
struct CoverageCounts {
  /// Networked equipment, and how much of it any source saw, by organisation and site.
  var whole: [CoverageKey: Coverage.Share] = [:]
  /// How much of it each source saw.
  var bySource: [CoverageKey: [String: Int]] = [:]
  /// When each source saw anything last, by organisation.
  var scans: [String: [String: String]] = [:]
  /// When each source saw anything last, by site.
  var siteScans: [String: [String: String]] = [:]
}

/// An organisation and one of its sites; nil: no known site.
struct CoverageKey: Hashable {
  let organisation: String
  let site: String?
}

extension Transaction {
  /// Counts networked equipment and what was seen of it since a day.
  func coverageCounts(since: String) throws -> CoverageCounts {
    var counts = CoverageCounts()
    try eachRow(Self.knownSites) { row in
      counts.whole[.init(organisation: row[0] ?? "", site: row[1])] = .init(networked: 0, seen: 0)
    }
    try eachRow(Self.coverage, ["since": since]) { row in
      let key = CoverageKey(organisation: row[0] ?? "", site: row[1])
      if let source = row[2] {
        counts.bySource[key, default: [:]][source] = Int(Self.number(row[4]))
      } else {
        counts.whole[key] = .init(
          networked: Int(Self.number(row[3])), seen: Int(Self.number(row[4])))
      }
    }
    try eachRow(
      """
      SELECT c.organisation, c.source, coalesce(max(s.seen_at), '') FROM sighting s JOIN scan c ON c.batch_id = s.batch_id
      GROUP BY c.organisation, c.source
      """
    ) { counts.scans[$0[0] ?? "", default: [:]][$0[1] ?? ""] = $0[2] }
    try eachRow(
      "SELECT site, source, coalesce(max(seen_at), '') FROM site_scan GROUP BY site, source"
    ) { counts.siteScans[$0[0] ?? "", default: [:]][$0[1] ?? ""] = $0[2] }
    return counts
  }

  /// The names of organisations by code.
  func organisationNames() throws -> [String: String] {
    var names: [String: String] = [:]
    try eachRow("SELECT code, name FROM current_organisation") { names[$0[0] ?? ""] = $0[1] }
    return names
  }

  /// The sites of the directory, of places and of networks.
  private static let knownSites = """
    SELECT organisation, path FROM current_place WHERE parent IS NULL AND organisation IS NOT NULL
    UNION SELECT organisation, site FROM network_range WHERE site IS NOT NULL
    """

  /// For each organisation and site: networked equipment and how much of it was seen; for each source: how much it saw.
  private static let coverage = """
    WITH standing AS MATERIALIZED (SELECT asset_id, site FROM asset_site),
    kit AS MATERIALIZED (
      SELECT n.asset_id, n.organisation, s.site FROM network_asset n LEFT JOIN standing s ON s.asset_id = n.asset_id),
    seen AS MATERIALIZED (
      SELECT DISTINCT l.asset_id, c.source
      FROM sighting_link l JOIN sighting s ON s.id = l.sighting_id JOIN scan c ON c.batch_id = s.batch_id
      WHERE l.tier IN ('confirmed', 'two-witness', 'one-witness') AND s.seen_at >= :since)
    SELECT organisation, site, NULL AS source, count(*), sum(asset_id IN (SELECT asset_id FROM seen))
    FROM kit GROUP BY organisation, site
    UNION ALL
    SELECT k.organisation, k.site, s.source, NULL, count(*)
    FROM seen s CROSS JOIN kit k ON k.asset_id = s.asset_id GROUP BY k.organisation, k.site, s.source
    """
}
