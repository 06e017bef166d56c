extension Register {
  /// How much of each organisation's networked equipment scans saw in the last days, by which source, and at which sites
  /// no scan looked.
  ///
  ///     let coverage = try register.coverage(of: "RXN", days: 90, today: "2026-11-24")
  ///     let blind = coverage.organisations.flatMap(\.sites).filter(\.isUncovered)
  ///
  /// Networked equipment is what the view `network_asset` holds.
  ///
  /// - Throws: `RegisterError` if the organisation is not known.
  public func coverage(of organisation: String? = nil, days: Int = 90, today: String) throws
    -> Coverage
  {
    guard let day = CalendarDay(today), (1...36_500).contains(days) else {
      throw RegisterError(.usage, "'\(days)' is no number of days, expected 1 to 36500")
    }
    let since = day.adding(days: -days).description
    return try read { transaction in
      let wanted = try organisation.map(transaction.knownOrganisation)
      let counts = try transaction.coverageCounts(since: since)
      let names = try transaction.organisationNames()
      let codes = Set(counts.whole.keys.map(\.organisation)).union(counts.scans.keys)
        .filter { wanted == nil || wanted == $0 }.sorted()
      return Coverage(
        today: today, since: since,
        organisations: codes.map { counts.organisation($0, name: names[$0]) })
    }
  }
}

extension CoverageCounts {
  fileprivate func organisation(_ code: String, name: String?) -> Coverage.Organisation {
    let keys = whole.keys.filter { $0.organisation == code }
      .sorted { ($0.site == nil ? 1 : 0, $0.site ?? "") < ($1.site == nil ? 1 : 0, $1.site ?? "") }
    let sites = keys.map(site)
    let sum = sites.reduce(into: Coverage.Share(networked: 0, seen: 0)) {
      $0.networked += $1.whole.networked
      $0.seen += $1.whole.seen
    }
    var seen: [String: Int] = [:]
    for key in keys {
      for (source, count) in bySource[key] ?? [:] { seen[source, default: 0] += count }
    }
    return Coverage.Organisation(
      code: code, name: name, whole: sum.scanned(scans[code]),
      sources: sources(seen, scans[code] ?? [:], networked: sum.networked), sites: sites)
  }

  private func site(_ key: CoverageKey) -> Coverage.Site {
    let share = whole[key] ?? Coverage.Share(networked: 0, seen: 0)
    let scans = key.site.flatMap { siteScans[$0] }
    return Coverage.Site(
      name: key.site, whole: share.scanned(scans),
      sources: sources(bySource[key] ?? [:], scans ?? [:], networked: share.networked))
  }

  private func sources(_ seen: [String: Int], _ scans: [String: String], networked: Int)
    -> [Coverage.Source]
  {
    Set(seen.keys).union(scans.keys).sorted().map { name in
      Coverage.Source(
        name: name,
        share: .init(networked: networked, seen: seen[name] ?? 0, lastScan: scans[name]))
    }
  }
}

extension Coverage.Share {
  fileprivate func scanned(_ scans: [String: String]?) -> Coverage.Share {
    Coverage.Share(networked: networked, seen: seen, lastScan: scans?.values.max())
  }
}
