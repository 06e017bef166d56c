/// The status of a register, for people and for programs.
public enum StatusReport {
  /// Sections parted by empty lines.
  public static func text(_ status: RegisterStatus, width: Int? = nil) -> String {
    var parts = [heading(status)]
    if !status.trusts.isEmpty { parts.append(trusts(status).text(width: width)) }
    if !status.sources.isEmpty { parts.append(sources(status).text(width: width)) }
    parts.append(directory(status))
    if let discovery = status.discovery { parts.append(words(discovery)) }
    if !status.nextSteps.isEmpty {
      let table = TextTable(
        columns: [.init("next"), .init("")],
        rows: status.nextSteps.map { [$0.reason, $0.command] })
      parts.append(table.text(width: width))
    }
    return parts.joined(separator: "\n\n")
  }

  /// One object; counts by kind stand under the kinds' names.
  public static func json(_ status: RegisterStatus) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("partnership", status.partnership)
      json.member("path", status.path)
      json.member("bytes", number: Int64(status.bytes))
      json.key("trusts")
      json.array { json in for trust in status.trusts { add(trust, to: &json) } }
      json.key("registers")
      json.array { json in for source in status.sources { add(source, to: &json) } }
      json.member("organisations", number: Int64(status.organisations))
      json.member("people", number: Int64(status.people))
      json.member("places", number: Int64(status.places))
      json.member("networks", number: Int64(status.networks))
      json.member("assignments", number: Int64(status.assignments))
      json.key("discovery")
      if let discovery = status.discovery { add(discovery, to: &json) } else { json.string(nil) }
      json.key("head")
      json.object(inline: true) { json in
        json.member("line", number: status.head?.seq)
        json.member("sha256", status.head?.sha256)
      }
      json.key("next")
      json.array { json in
        for step in status.nextSteps {
          json.object(inline: true) { json in
            json.member("reason", step.reason)
            json.member("command", step.command)
          }
        }
      }
    }
    return json.bytes
  }

  private static func heading(_ status: RegisterStatus) -> String {
    var lines = [status.partnership, "\(status.path), \(Counted.text(status.bytes, "byte"))"]
    if let head = status.head { lines.append("log: line \(head.seq) \(head.sha256)") }
    return lines.joined(separator: "\n")
  }

  private static func trusts(_ status: RegisterStatus) -> TextTable {
    let columns =
      [TextTable.Column("trust"), .init("name", isProse: true)]
      + (RegisterStatus.kinds + ["total"]).map { .init($0, .right) }
    var rows = status.trusts.map { trust in
      [trust.code, trust.name ?? ""] + (trust.counts + [trust.total]).map(Counted.grouped)
    }
    let sums = RegisterStatus.kinds.indices.map { kind in
      status.trusts.reduce(0) { $0 + $1.counts[kind] }
    }
    rows.append(["all", ""] + (sums + [sums.reduce(0, +)]).map(Counted.grouped))
    return TextTable(columns: columns, rows: rows)
  }

  private static func sources(_ status: RegisterStatus) -> TextTable {
    TextTable(
      columns: [
        .init("trust"), .init("register"), .init("assets", .right), .init("file", isProse: true),
        .init("as of"), .init("imported at"), .init("days old", .right), .init("held", .right),
        .init("missing", .right),
      ],
      rows: status.sources.map {
        [
          $0.organisation, $0.name, Counted.grouped($0.assets), $0.fileName ?? "",
          $0.asOf ?? "not stated", $0.importedAt, $0.ageInDays.map(Counted.grouped) ?? "",
          Counted.grouped($0.held), Counted.grouped($0.missing),
        ]
      })
  }

  private static func directory(_ status: RegisterStatus) -> String {
    [
      Counted.text(status.organisations, "organisation"),
      Counted.text(status.people, "person", plural: "people"),
      Counted.text(status.places, "place"), Counted.text(status.networks, "network"),
      Counted.text(status.assignments, "assignment"),
    ].joined(separator: ", ")
  }

  private static func words(_ discovery: RegisterStatus.Discovery) -> String {
    let links = zip(RegisterStatus.Discovery.tiers, discovery.links).filter { $0.1 > 0 }
      .map { "\(Counted.grouped($0.1)) \($0.0)" }
    let devices = Counted.text(discovery.unregisteredDevices, "device")
    return
      "\(Counted.text(discovery.scans, "scan")), \(Counted.text(discovery.sightings, "sighting"))"
      + (links.isEmpty ? "" : ": " + links.joined(separator: ", ")) + "; \(devices) in no register"
  }

  private static func add(_ discovery: RegisterStatus.Discovery, to json: inout JSONText) {
    json.object(inline: true) { json in
      json.member("scans", number: Int64(discovery.scans))
      json.member("sightings", number: Int64(discovery.sightings))
      for (tier, count) in zip(RegisterStatus.Discovery.tiers, discovery.links) {
        json.member(tier, number: Int64(count))
      }
      json.member("suggested_devices", number: Int64(discovery.suggestedDevices))
      json.member("unregistered_devices", number: Int64(discovery.unregisteredDevices))
    }
  }

  private static func add(_ trust: RegisterStatus.Trust, to json: inout JSONText) {
    json.object(inline: true) { json in
      json.member("code", trust.code)
      json.member("name", trust.name)
      for (kind, count) in zip(RegisterStatus.kinds, trust.counts) {
        json.member(kind, number: Int64(count))
      }
      json.member("total", number: Int64(trust.total))
    }
  }

  private static func add(_ source: RegisterStatus.Source, to json: inout JSONText) {
    json.object(inline: true) { json in
      json.member("organisation", source.organisation)
      json.member("register", source.name)
      json.member("assets", number: Int64(source.assets))
      json.member("file", source.fileName)
      json.member("as_of", source.asOf)
      json.member("imported_at", source.importedAt)
      json.member("age_in_days", number: source.ageInDays.map { Int64($0) })
      json.member("held", number: Int64(source.held))
      json.member("missing", number: Int64(source.missing))
    }
  }
}
