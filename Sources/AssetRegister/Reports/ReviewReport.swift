/// What waits for answers: for people, and as a sheet to be filled in.
public enum ReviewReport {
  /// Entries by reason, then what the matching noticed.
  public static func text(_ queue: ReviewQueue, width: Int? = nil) -> String {
    var parts = queue.groups.map { group in
      let count = Counted.text(group.entries.count, "entry", plural: "entries")
      return
        "\(VisibleText.line(group.reason)): \(count), \(Counted.text(group.sightings, "sighting"))\n"
        + table(group, width)
    }
    if !queue.findings.isEmpty {
      parts.append("noticed, for information\n" + table(queue.findings, width))
    }
    return parts.joined(separator: "\n\n")
  }

  /// What is to be done next, for standard error.
  public static func ending(_ queue: ReviewQueue) -> String {
    guard let first = queue.entries.first else { return "nothing waits for an answer" }
    let count = queue.entries.count
    return """
      \(Counted.text(count, "entry waits", plural: "entries wait")) for an answer
        help: iar review --confirm \(first.reference), iar review --reject \(first.reference), or iar explain \
      \(words(first.reference))
      """
  }

  /// The two things of an entry as `iar explain` takes them.
  static func words(_ reference: ReviewReference) -> String {
    switch reference.kind {
    case .suggestion: "'sighting \(reference.first)' \(reference.second)"
    case .duplicate: "\(reference.first) \(reference.second)"
    }
  }

  private static func table(_ group: ReviewGroup, _ width: Int?) -> String {
    let isDevices = group.entries.first?.reference.kind == .suggestion
    return TextTable(
      columns: [
        .init("Entry"), .init("Trust"), .init("Asset", isProse: true), .init("Row"),
        .init(isDevices ? "Seen as" : "Other asset", isProse: true),
        .init(isDevices ? "Where" : "Row"), .init("Sightings", .right),
        .init(isDevices ? "Bits" : "", .right), .init(isDevices ? "Ahead" : "", .right),
      ],
      rows: group.entries.map { entry in
        let isDevice = entry.reference.kind == .suggestion
        let (asset, other) = isDevice ? (entry.other, entry.one) : (entry.one, entry.other)
        return [
          entry.reference.description, asset.organisation, label(asset), place(asset),
          label(other), place(other), String(entry.sightings),
          isDevice ? ExplanationReport.signed(entry.bits) : "",
          isDevice && entry.rival != nil ? String(entry.margin) : "",
        ]
      }
    ).text(width: width)
  }

  /// What is noticed of several assets in the same words is one line.
  private static func table(_ findings: [ReviewFinding], _ width: Int?) -> String {
    var rows: [[String]] = []
    for finding in findings {
      let row = [
        finding.code, finding.organisation, String(finding.asset), finding.label, finding.detail,
      ]
      guard
        let place = rows.firstIndex(where: { $0[0] == row[0] && $0[1] == row[1] && $0[4] == row[4] }
        )
      else {
        rows.append(row)
        continue
      }
      for cell in 2...3 { rows[place][cell] += ", \(row[cell])" }
    }
    return TextTable(
      columns: [
        .init("What"), .init("Trust"), .init("Asset", .right), .init("Label", isProse: true),
        .init("Detail", isProse: true),
      ],
      rows: rows
    ).text(width: width)
  }

  static func place(_ side: ReviewEntry.Side) -> String {
    side.file.isEmpty ? "" : "\(side.file):\(side.line)"
  }

  static func label(_ side: ReviewEntry.Side) -> String {
    guard let tag = side.tag, tag != side.label else { return side.label }
    return "\(side.label), tag \(tag)"
  }
}

/// The sheet of the review: an entry a row, with an empty column for the answer.
public enum ReviewSheet {
  /// The bytes in one of the formats.
  public static func bytes(_ queue: ReviewQueue, _ format: TableFormat, width: Int? = nil)
    -> [UInt8]
  {
    TableOutput.bytes(format, columns: columns, rows: queue.entries.map(row), width: width).bytes
  }

  private static let columns: [OutputColumn] =
    [.init("entry"), .init("answer"), .init("note"), .init("reason"), .init("sightings", .number)]
    + side("asset") + side("seen")
    + [
      .init("seen_at"), .init("bits", .number), .init("margin", .number), .init("rival", .number),
    ]

  private static func side(_ name: String) -> [OutputColumn] {
    [
      .init(name == "seen" ? "other_asset" : "asset", .number), .init("\(name)_organisation"),
      .init("\(name)_origin"), .init("\(name)_label"), .init("\(name)_tag"),
      .init("\(name)_serial_number"), .init("\(name)_hostname"), .init("\(name)_mac_address"),
      .init("\(name)_model"), .init("\(name)_file"), .init("\(name)_line", .number),
    ]
  }

  private static func row(_ entry: ReviewEntry) -> [String?] {
    let isDevice = entry.reference.kind == .suggestion
    return [
      entry.reference.description, nil, nil, entry.reason, String(entry.sightings),
    ] + cells(entry.other) + cells(entry.one) + [
      entry.seenAt, isDevice ? String(entry.bits) : nil, isDevice ? String(entry.margin) : nil,
      entry.rival.map { String($0) },
    ]
  }

  private static func cells(_ side: ReviewEntry.Side) -> [String?] {
    [
      side.asset.map { String($0) }, side.organisation, side.origin, side.label, side.tag,
      side.serial, side.hostname, side.mac, side.model, side.file, String(side.line),
    ]
  }
}
