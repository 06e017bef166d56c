/// Finds the keys by which decisions name things, so that they hold whatever files come and go.
struct StableKeys {
  private let transaction: Transaction
  /// The identifiers that several devices hold, as kind and value.
  private let shared: [StableKeyValue: [String]]

  private struct StableKeyValue: Hashable {
    let kind: String
    let value: String
  }

  init(_ transaction: Transaction) throws {
    self.transaction = transaction
    var shared: [StableKeyValue: [String]] = [:]
    try transaction.eachRow("SELECT kind, value, namespace FROM shared_identifier") { row in
      let key = StableKeyValue(kind: row[0] ?? "", value: row[1] ?? "")
      shared[key, default: []].append(row[2] ?? "")
    }
    self.shared = shared
  }

  /// The key of an asset: the first of its tag, serial number and hostname that no other asset of its organisation
  /// holds, else its number.
  ///
  /// - Throws: `RegisterError` if there is no such asset.
  func key(ofAsset id: Int64) throws -> StableKey {
    var found: StableKey?
    try transaction.eachRow(Self.assetIdentifiers, ["id": id]) { row in
      let organisation = row[0] ?? ""
      for (place, kind) in [StableKey.Kind.tag, .serial, .name].enumerated() {
        guard found == nil, let value = row[1 + 2 * place], row[2 + 2 * place] == "1" else {
          continue
        }
        found = StableKey(.asset, within: organisation, kind, value)
      }
      found = found ?? StableKey(.asset, within: organisation, .id, String(id))
    }
    guard let found else {
      throw RegisterError(.missing, "there is no asset \(id)", help: "iar find TEXT")
    }
    return found
  }

  /// An asset's identifiers, each with whether its organisation has it once.
  private static let assetIdentifiers = """
    WITH mine AS MATERIALIZED (
      SELECT r.organisation, c.asset_tag, c.serial_number, c.hostname FROM asset a
      JOIN record c ON c.id = a.record_id JOIN register r ON r.id = a.register_id WHERE a.id = :id
    )
    SELECT organisation,
      \(["asset_tag", "serial_number", "hostname"].map { column in
        """
        \(column), (SELECT count(*) = 1 FROM record c CROSS JOIN asset a ON a.record_id = c.id
          CROSS JOIN register r ON r.id = a.register_id AND r.organisation = mine.organisation
          WHERE c.\(column) = mine.\(column))
        """
      }.joined(separator: ",\n  "))
    FROM mine
    """

  /// The key of a device: the strongest identifier of its sightings that is not shared.
  ///
  /// - Throws: `RegisterError` if there is no such device, or it shows no identifier that outlives a file.
  func key(ofDevice device: Int64) throws -> StableKey {
    var best: (rank: Int, key: StableKey)?
    var sightings = 0
    try transaction.eachRow(Self.deviceIdentifiers, ["device": device]) { row in
      sightings += 1
      for (rank, key) in Self.keys(of: row) where rank < best?.rank ?? .max && !isShared(key) {
        best = (rank, key)
      }
    }
    if let best { return best.key }
    guard sightings > 0 else {
      throw RegisterError(.missing, "there is no sighting \(device)", help: "iar review")
    }
    throw RegisterError(
      .usage,
      "sighting \(device) shows no serial number, UUID, MAC address or name of its own to decide on",
      help: "iar explain 'sighting \(device)'")
  }

  private static let deviceIdentifiers = """
    SELECT serial_number, machine_uuid, device_id, mac_address, hostname, domain FROM sighting
    WHERE id IN (SELECT sighting_id FROM sighting_link WHERE device_id = :device UNION SELECT :device) ORDER BY id
    """

  private func isShared(_ key: StableKey) -> Bool {
    shared[StableKeyValue(kind: key.kind.rawValue, value: key.value)] != nil
  }

  /// The keys of one sighting by rank, the strongest lowest.
  private static func keys(of row: [String?]) -> [(rank: Int, key: StableKey)] {
    var keys: [(rank: Int, key: StableKey)] = []
    func add(_ rank: Int, _ kind: StableKey.Kind, _ value: String?, within: String = "") {
      if let value { keys.append((rank, StableKey(.device, within: within, kind, value))) }
    }
    add(0, .serial, row[0])
    add(1, .uuid, row[1])
    add(2, .id, row[2])
    for mac in Transaction.words(row[3]) {
      let isLocal = MACAddress(mac)?.isLocallyAdministered ?? true
      add(isLocal ? 5 : 3, .mac, mac)
    }
    add(4, .name, Transaction.words(row[4]).first, within: row[5] ?? "")
    return keys
  }

  /// The key of an identifier that a person names, within the namespace it is known to be shared in if that is one.
  func key(of name: IdentifierName) -> StableKey {
    let namespaces = shared[StableKeyValue(kind: name.kind.rawValue, value: name.value)] ?? []
    return StableKey(
      .identifier, within: namespaces.count == 1 ? namespaces[0] : "", name.kind, name.value)
  }
}
