extension Transaction {
  /// An asset as one side of an explanation.
  func explained(asset id: Int64) throws -> ExplainedPair.Side {
    var side: ExplainedPair.Side?
    try eachRow(
      "SELECT label, asset_tag, organisation, register, file_name, line, as_of FROM current_asset WHERE id = :id",
      ["id": id]
    ) { row in
      let label = [row[0], row[1]].compactMap { $0 }
      side = ExplainedPair.Side(
        asset: id, device: nil,
        label: label.count == 2 && label[0] != label[1] ? "\(label[0]), tag \(label[1])" : label[0],
        organisation: row[2] ?? "", origin: row[3] ?? "",
        place: "\(row[4] ?? "register"):\(row[5] ?? "")", seenAt: row[6])
    }
    guard let side else {
      throw RegisterError(.missing, "there is no asset \(id)", help: "iar find TEXT")
    }
    return side
  }

  /// A device as one side of an explanation; `sightings` are its own.
  func explained(sightings: [Int64]) throws -> ExplainedPair.Side {
    var side = ExplainedPair.Side(
      asset: nil, device: sightings.min(), label: "", organisation: "", origin: "", place: "",
      sightings: sightings.count, seenAt: nil)
    var labels: [String] = []
    for seen in try sightings.map({ try self.seen($0) }) {
      if side.place.isEmpty || (side.seenAt ?? "") < (seen.seenAt ?? "") {
        side.organisation = seen.organisation
        side.origin = seen.source
        side.place = seen.place
        side.seenAt = seen.seenAt
      }
      for label in seen.labels where !labels.contains(label) { labels.append(label) }
    }
    side.label = labels.isEmpty ? "without a name" : labels.prefix(3).joined(separator: ", ")
    return side
  }

  /// Where and when a sighting was made.
  struct SeenPlace {
    var batch: Int64 = 0
    var organisation = ""
    var source = ""
    var place = ""
    var seenAt: String?
    /// Its name, serial number or addresses.
    var labels: [String] = []
  }

  /// Where and when a sighting was made.
  func seen(_ sighting: Int64) throws -> SeenPlace {
    var seen = SeenPlace()
    try eachRow(
      """
      SELECT s.batch_id, c.organisation, c.source, b.file_name, s.line, s.seen_at,
        s.hostname, s.serial_number, s.mac_address, s.ip_address
      FROM sighting s JOIN batch b ON b.id = s.batch_id JOIN scan c ON c.batch_id = s.batch_id WHERE s.id = :id
      """, ["id": sighting]
    ) { row in
      seen.batch = Self.number(row[0])
      seen.organisation = row[1] ?? ""
      seen.source = row[2] ?? ""
      seen.place = "\(row[3] ?? ""):\(row[4] ?? "")"
      seen.seenAt = row[5]
      let strong = [Self.words(row[6]).first.map(Self.shortName), row[7], Self.words(row[8]).first]
        .compactMap { $0 }
      seen.labels = strong.isEmpty ? [row[9]].compactMap { $0 } : strong
    }
    return seen
  }

  /// A name without its domain.
  private static func shortName(_ name: String) -> String {
    String(decoding: name.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
  }

  /// The decisions that stand about two things, by their keys.
  func decisions(about one: StableKey?, _ other: StableKey?) throws -> [Int64] {
    guard let one, let other else { return [] }
    var ids: [Int64] = []
    try eachRow(
      """
      SELECT id FROM current_decision WHERE (a = :one AND b = :other) OR (a = :other AND b = :one) ORDER BY id
      """, ["one": one.text, "other": other.text]
    ) { ids.append(Self.number($0[0])) }
    return ids
  }

  /// The identifiers that an asset could be found by, in words.
  func knownBy(asset id: Int64) throws -> String {
    var kinds: [String] = []
    try eachRow("SELECT kind, value FROM identifier WHERE asset_id = :id", ["id": id]) { row in
      kinds.append("\(row[0] ?? "") \(row[1] ?? "")")
    }
    return kinds.isEmpty
      ? "its register gives it no serial number, MAC address or hostname to be found by"
      : "it is known by: \(kinds.joined(separator: ", "))"
  }

  /// The batches of the scans that saw a device.
  func batches(ofDevice device: Int64) throws -> [BatchReference] {
    var batches: [BatchReference] = []
    try eachRow(
      """
      SELECT DISTINCT b.id, b.kind, b.file_name FROM sighting_link l JOIN sighting s ON s.id = l.sighting_id
      JOIN batch b ON b.id = s.batch_id WHERE l.device_id = :device ORDER BY b.id
      """, ["device": device]
    ) { row in
      batches.append(
        BatchReference(
          id: Self.number(row[0]), kind: row[1] ?? "", fileName: row[2], undoneAt: nil))
    }
    return batches
  }

  /// The sightings of a device that wait for a person to say whether they are an asset's, by reason.
  func waiting(ofDevice device: Int64, for asset: Int64) throws -> [ExplainedPair.Waiting] {
    var waiting: [ExplainedPair.Waiting] = []
    try eachRow(
      """
      SELECT count(*), coalesce(reason, 'not sure enough') FROM sighting_link
      WHERE device_id = :device AND asset_id = :asset AND tier = 'suggested' GROUP BY 2 ORDER BY 2
      """, ["device": device, "asset": asset]
    ) { row in
      waiting.append(.init(sightings: Int(Self.number(row[0])), reason: row[1] ?? ""))
    }
    return waiting
  }
}
