/// Coverage by scans, for people and for programs.
public enum CoverageReport {
  /// Tables parted by empty lines, or a row for each organisation, site and source; where one of the two is empty,
  /// the row is of all of them.
  public static func bytes(_ coverage: Coverage, _ format: TableFormat, width: Int? = nil)
    -> [UInt8]
  {
    if format == .table { return Array((text(coverage, width) + "\n").utf8) }
    return TableOutput.bytes(format, columns: columns, rows: rows(coverage)).bytes
  }

  private static let columns: [OutputColumn] = [
    .init("trust"), .init("site"), .init("source"), .init("networked", .number),
    .init("seen", .number), .init("last_scan"),
  ]

  private static func rows(_ coverage: Coverage) -> [[String?]] {
    coverage.organisations.flatMap { trust in
      [row(trust.code, nil, nil, trust.whole)]
        + trust.sources.map { row(trust.code, nil, $0.name, $0.share) }
        + trust.sites.flatMap { site in
          let name = site.name ?? "(not known)"
          return [row(trust.code, name, nil, site.whole)]
            + site.sources.map { row(trust.code, name, $0.name, $0.share) }
        }
    }
  }

  private static func row(
    _ trust: String, _ site: String?, _ source: String?, _ share: Coverage.Share
  ) -> [String?] {
    [trust, site, source, String(share.networked), String(share.seen), share.lastScan]
  }

  private static func text(_ coverage: Coverage, _ width: Int?) -> String {
    let head =
      "Networked equipment seen from \(LongDay.text(coverage.since)) to \(LongDay.text(coverage.today))"
    guard !coverage.organisations.isEmpty else { return "\(head)\n\nnothing is registered yet" }
    return [
      head, trusts(coverage).text(width: width), sources(coverage).text(width: width),
      sites(coverage).text(width: width), ending(coverage),
    ].joined(separator: "\n\n")
  }

  private static func trusts(_ coverage: Coverage) -> TextTable {
    TextTable(
      columns: [
        .init("trust"), .init("networked", .right), .init("seen", .right), .init("last scan"),
      ],
      rows: coverage.organisations.map { trust in
        [
          trust.code, Counted.grouped(trust.whole.networked), cell(trust.whole),
          day(trust.whole.lastScan) ?? "no scan",
        ]
      })
  }

  private static func sources(_ coverage: Coverage) -> TextTable {
    TextTable(
      columns: [
        .init("trust"), .init("source", isProse: true), .init("seen", .right), .init("last scan"),
      ],
      rows: coverage.organisations.flatMap { trust in
        trust.sources.map { source in
          [trust.code, source.name, cell(source.share), day(source.share.lastScan) ?? "no scan"]
        }
      })
  }

  private static func sites(_ coverage: Coverage) -> TextTable {
    TextTable(
      columns: [
        .init("trust"), .init("site", isProse: true), .init("networked", .right),
        .init("seen", .right), .init("last scan"), .init("by", isProse: true),
      ],
      rows: coverage.organisations.flatMap { trust in
        trust.sites.map { site in
          [
            trust.code, site.name ?? "not known", Counted.grouped(site.whole.networked),
            cell(site.whole),
            site.name == nil ? "" : day(site.whole.lastScan) ?? "no scan",
            site.sources.filter { $0.share.lastScan != nil }.map(\.name).joined(separator: ", "),
          ]
        }
      })
  }

  private static func ending(_ coverage: Coverage) -> String {
    let all = coverage.organisations.flatMap(\.sites).filter { $0.name != nil }
    let blind = all.filter(\.isUncovered).count
    let sites = Counted.text(all.count, "site")
    return blind == 0
      ? "scans have looked at each of \(sites)"
      : "no scan has looked at \(Counted.grouped(blind)) of \(sites)"
  }

  private static func cell(_ share: Coverage.Share) -> String {
    "\(Counted.grouped(share.seen)) (\(Share.text(share.seen, of: share.networked)))"
  }

  private static func day(_ moment: String?) -> String? {
    moment.map { $0.isEmpty ? "not stated" : String(decoding: $0.utf8.prefix(10), as: UTF8.self) }
  }
}
