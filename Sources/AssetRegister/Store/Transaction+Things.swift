/// What a person's word for a thing turned out to be.
enum FoundThing: Hashable {
  case asset(Int64)
  /// One sighting, by its number.
  case sighting(Int64)
}

extension Transaction {
  /// The asset or sighting that a word names: `sighting N`, a word for an asset, or `FILE:LINE`.
  ///
  /// - Throws: `RegisterError` if it names none, or several.
  func thing(called word: String) throws -> FoundThing {
    if let sighting = Self.numbered(word) {
      guard try number("SELECT count(*) FROM sighting WHERE id = :id", ["id": sighting]) == 1 else {
        throw RegisterError(.missing, "there is no sighting \(sighting)", help: "iar review")
      }
      return .sighting(sighting)
    }
    if let id = Int64(word), String(id) == word, try asset(numbered: id).first != nil {
      return .asset(id)
    }
    if let place = Self.place(word), let found = try thing(at: place, word) { return found }
    let called = try assets(called: word)
    guard called.count < 2 else {
      throw RegisterError(
        .usage, "\(called.count) assets are called '\(word)'", help: "iar show '\(word)'")
    }
    if let asset = called.first { return .asset(asset.id) }
    let nearest = try nearestCall(to: word)
    throw RegisterError(
      .missing, "no asset is called '\(word)', and no file and line is",
      help: nearest.map { "did you mean '\($0)'?" } ?? "iar find '\(word)'")
  }

  /// The number in `sighting N`.
  private static func numbered(_ word: String) -> Int64? {
    let words = word.utf8.split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 2, words[0] == "sighting" else { return nil }
    return Int64(words[1])
  }

  /// The file and line in `scans/ise.csv:17`; a file is known by the last part of its path.
  private static func place(_ word: String) -> (file: String, line: Int64)? {
    let colon = UInt8(ascii: ":")
    guard let split = word.utf8.lastIndex(of: colon), split > word.utf8.startIndex,
      let line = Int64(word[word.utf8.index(after: split)...]),
      let file = word[..<split].utf8.split(separator: UInt8(ascii: "/")).last
    else { return nil }
    return (String(decoding: file, as: UTF8.self), line)
  }

  /// The sighting or the asset of the row that starts on a line; of several files of one name the newest counts.
  private func thing(at place: (file: String, line: Int64), _ word: String) throws -> FoundThing? {
    var found: (thing: FoundThing?, batch: Int64, reason: String?)?
    var others: Set<String> = []
    try eachRow(Self.placeQuery, ["file": place.file, "line": place.line]) { row in
      let batch = Self.number(row[0])
      if found == nil {
        let thing: FoundThing? =
          row[2].map { .sighting(Self.number($0)) } ?? row[3].map { .asset(Self.number($0)) }
        found = (thing, batch, row[4])
      } else if row[1] != nil {
        others.insert(row[1] ?? "")
      }
    }
    guard let found else { return nil }
    guard let thing = found.thing else {
      throw RegisterError(
        .usage, "\(word): the row is on hold and no asset's: \(found.reason ?? "")",
        help: "iar export held")
    }
    guard others.isEmpty else {
      throw RegisterError(
        .usage,
        "'\(place.file)' is a file of several organisations or registers: "
          + others.sorted().joined(separator: ", "),
        help: "name the asset by its number or tag, or a sighting as 'sighting N'")
    }
    return thing
  }

  /// Rows and sightings at a place, those of the newest file first; then once each further owner of such a file.
  private static let placeQuery = """
    WITH at (batch_id, owner, sighting_id, asset_id, reason) AS (
      SELECT s.batch_id, c.organisation || ' ' || c.source, s.id, NULL, NULL
      FROM batch b CROSS JOIN sighting s ON s.batch_id = b.id AND s.line = :line JOIN scan c ON c.batch_id = b.id
      WHERE b.file_name = :file AND b.undone_at IS NULL
      UNION ALL
      SELECT e.batch_id, r.organisation || ' ' || r.name, NULL, e.asset_id, e.reason
      FROM batch b CROSS JOIN entry e ON e.batch_id = b.id AND e.line = :line JOIN register r ON r.id = b.register_id
      WHERE b.file_name = :file AND b.undone_at IS NULL
    ), first AS (SELECT owner FROM at ORDER BY batch_id DESC, sighting_id LIMIT 1)
    SELECT batch_id, CASE WHEN owner <> (SELECT owner FROM first) THEN owner END, sighting_id, asset_id, reason
    FROM at ORDER BY batch_id DESC, sighting_id
    """

  /// The device that a sighting shows, by the number of its first sighting.
  func device(ofSighting id: Int64) throws -> Int64 {
    let device = try number(
      "SELECT device_id FROM sighting_link WHERE sighting_id = :id", ["id": id])
    return device == 0 ? id : Int64(device)
  }

  /// The sightings of a device.
  func sightings(ofDevice device: Int64) throws -> [Int64] {
    var sightings: [Int64] = []
    try eachRow(
      """
      SELECT sighting_id FROM sighting_link WHERE device_id = :device UNION
      SELECT id FROM sighting WHERE id = :device ORDER BY 1
      """, ["device": device]
    ) { sightings.append(Self.number($0[0])) }
    return sightings
  }
}
