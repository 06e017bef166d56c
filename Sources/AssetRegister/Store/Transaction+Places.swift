internal import GRDB

extension Transaction {
  /// Works out where sightings were: those of one scan, before they are linked, or of all.
  func deriveSightingPlaces(ofBatch batch: Int64? = nil) throws {
    guard try hasSightings || holdsSightingPlaces else { return }
    let index = PlaceIndex(try places(), aliases: try placeAliases())
    var places = SightingPlaces(ports: try ports(), networks: try networks()) {
      index.resolve($0, in: $1).target
    }
    if batch == nil { try database.execute(sql: "DELETE FROM sighting_place") }
    var insert = try BoundStatement(
      """
      INSERT OR REPLACE INTO sighting_place (sighting_id, how, cidr, organisation, site, path)
      VALUES (?, ?, ?, ?, ?, ?)
      """, in: database)
    try eachRow(
      """
      SELECT s.id, c.organisation, s.ip_address, s.switch, s.port
      FROM sighting s JOIN scan c ON c.batch_id = s.batch_id WHERE :batch IS NULL OR s.batch_id = :batch
      """, ["batch": batch]
    ) { row in
      let place = places.place(
        organisation: row[1] ?? "", ips: Self.words(row[2]), switchName: row[3], port: row[4])
      insert.bind(Self.number(row[0]))
      insert.bind(place.how.rawValue)
      insert.bind(place.cidr)
      insert.bind(place.organisation)
      insert.bind(place.site)
      insert.bind(place.path)
      try insert.run()
    }
    if batch == nil { try deriveSeen() }
  }

  /// Whether any scan was read.
  var hasSightings: Bool {
    get throws { try number("SELECT EXISTS (SELECT 1 FROM sighting)") == 1 }
  }

  private var holdsSightingPlaces: Bool {
    get throws { try number("SELECT EXISTS (SELECT 1 FROM sighting_place)") == 1 }
  }

  /// The values of a text that holds several.
  static func words(_ text: String?) -> [String] {
    guard let text else { return [] }
    guard text.utf8.contains(UInt8(ascii: " ")) else { return [text] }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }
}
