extension Transaction {
  /// What scans saw and which assets that is, in figures; nil before the first scan.
  func discovery() throws -> RegisterStatus.Discovery? {
    let scans = try number("SELECT count(*) FROM scan")
    guard scans > 0 else { return nil }
    var links = [Int](repeating: 0, count: RegisterStatus.Discovery.tiers.count)
    var suggested = 0
    try eachRow(
      """
      SELECT coalesce(l.tier, 'unknown'), count(*), count(DISTINCT l.device_id)
      FROM sighting s LEFT JOIN sighting_link l ON l.sighting_id = s.id GROUP BY 1
      """
    ) { row in
      guard let tier = RegisterStatus.Discovery.tiers.firstIndex(of: row[0] ?? "") else { return }
      links[tier] = Int(Self.number(row[1]))
      if row[0] == "suggested" { suggested = Int(Self.number(row[2])) }
    }
    return RegisterStatus.Discovery(
      scans: scans, sightings: links.reduce(0, +), links: links, suggestedDevices: suggested,
      unregisteredDevices: try number("SELECT count(*) FROM unregistered_device"))
  }
}
