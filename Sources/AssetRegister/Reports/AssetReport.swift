/// One asset in full, for people: sections parted by empty lines, titles to the left of values.
public enum AssetReport {
  /// All sections that have something to say.
  public static func text(_ asset: AssetDetails) -> String {
    var parts = [heading(asset)]
    parts += groups(asset.fields)
    parts.append(section("responsible", asset.people.map(ResponsibilityWords.cells)))
    if let place = asset.place { parts.append(section("place", words(place))) }
    parts += SeenReport.sections(asset.seen).map { section($0.title, $0.rows) }
    parts.append(section("findings", asset.findings.map(words)))
    parts.append(section("same identifiers elsewhere", asset.sameKit.map(words)))
    parts.append(section("history", asset.history.flatMap(words)))
    parts.append(
      section("the row as the file has it", asset.row.map { [$0.heading, $0.text] }))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Such as `it.csv:14 (batch 3, as of 2026-11-01)`.
  static func words(_ source: AssetDetails.RowSource) -> String {
    let day = source.asOf.map { ", as of \($0)" } ?? ""
    let file = source.batch.fileName ?? source.batch.kind
    return "\(file):\(source.line) (batch \(source.batch.id)\(day))"
  }

  private static func heading(_ asset: AssetDetails) -> String {
    let organisation = [asset.organisation, asset.organisationName].compactMap { $0 }
    var lines = [
      "asset \(asset.id): \(asset.label)",
      "\(organisation.joined(separator: " ")), register \(asset.register)",
      "from \(words(asset.source))",
    ]
    if asset.isMissing { lines.append("missing from the newest full export of its register") }
    return lines.joined(separator: "\n")
  }

  private static func groups(_ fields: [AssetDetails.Field]) -> [String] {
    var order: [String] = []
    for field in fields where !order.contains(field.group) { order.append(field.group) }
    return order.map { group in
      section(group, fields.filter { $0.group == group }.map { [$0.title, $0.value] })
    }
  }

  private static func section(_ title: String, _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let width = rows.map(\.count).max() ?? 0
    let table = TextTable(
      columns: (0..<width).map { _ in TextTable.Column("") }, rows: rows)
    let lines = table.text().utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return ([title] + lines.dropFirst().map { "  " + String(decoding: $0, as: UTF8.self) })
      .joined(separator: "\n")
  }

  private static func words(_ place: AssetDetails.StatedPlace) -> [[String]] {
    let known: String
    if let path = place.path {
      known = "\(path) (by \(place.how ?? "name"))"
    } else {
      known = "not known" + (place.suggestion.map { ", the nearest known is '\($0)'" } ?? "")
    }
    return [["stated", place.text], ["known as", known]]
  }

  private static func words(_ finding: AssetDetails.Finding) -> [String] {
    [finding.heading, finding.code, "'\(finding.value)'"]
  }

  private static func words(_ same: AssetDetails.SameKit) -> [String] {
    [
      "asset \(same.asset.id)", "\(same.asset.organisation) \(same.asset.register)",
      same.asset.label, same.shared.joined(separator: ", "),
    ]
  }

  private static func words(_ version: AssetDetails.Version) -> [[String]] {
    let head = [words(version.source) + ": " + version.outcome]
    return [head]
      + version.changes.map { change in
        let before = change.before.map { "'\($0)'" } ?? "nothing"
        let after = change.after.map { "'\($0)'" } ?? "nothing"
        return ["  \(change.title): \(before) became \(after)"]
      }
  }
}
