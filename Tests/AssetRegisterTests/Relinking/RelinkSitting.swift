import Foundation
import GRDB
import Testing

@testable import AssetRegister

/// A register to which random files and decisions come and from which they go again.
final class RelinkSitting {
  let place: DiscoveryFixture
  var world: RelinkWorld
  /// How often a part was enough, and how often not.
  private(set) var parts = 0
  private(set) var wholes = 0
  private var files = 0
  private var batches: [Int64] = []

  init(seed: UInt64) throws {
    place = try DiscoveryFixture()
    world = RelinkWorld(seed: seed)
    for trust in ["RXN", "RW5"] { _ = try importRegister(trust) }
    for trust in ["RXN", "RW5", "RXN"] { _ = try scan(trust, density: 8) }
  }

  /// One thing that may happen; gives its batch, if it left one.
  func step() throws -> Int64? {
    let trust = world.oneIn(3) ? "RW5" : "RXN"
    switch world.chance(10) {
    case 0...3: return try scan(trust, density: 1 + world.chance(4))
    case 4, 5: return try importRegister(trust)
    case 6: return try revoke()
    case 7: return try adopt()
    default: return try decide()
    }
  }

  private func write(_ text: String, _ kind: String) throws -> String {
    files += 1
    let url = place.fixture.folder.appending(path: "\(kind)\(files).csv")
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }

  private func scan(_ trust: String, density: Int) throws -> Int64? {
    var request = ScanRequest(
      path: try write(world.scan(of: trust, density: density), "scan"), organisation: trust)
    request.source = "source \(files % 3)"
    let summary = try place.register.enrich(from: request, occasion: place.occasion)
    if summary.relinking.isFull { wholes += 1 } else { parts += 1 }
    return summary.batch
  }

  private func importRegister(_ trust: String) throws -> Int64? {
    var request = RegisterImport(
      path: try write(world.register(of: trust), "register"), organisation: trust,
      name: world.oneIn(3) ? "EBME" : "IT")
    request.isPartial = world.oneIn(3)
    return try place.register.importRegister(request, occasion: place.occasion).batch
  }

  private func decide() throws -> Int64? {
    let devices = try numbers("SELECT DISTINCT device_id FROM sighting_link ORDER BY 1")
    let assets = try numbers("SELECT id FROM asset ORDER BY 1")
    guard let request = try world.decision(assets, devices) else { return nil }
    return try attempt { try place.register.decide([request], occasion: place.occasion).batch }
  }

  private func revoke() throws -> Int64? {
    let ids = try numbers("SELECT id FROM current_decision WHERE verb <> 'adopt' ORDER BY 1")
    guard let id = ids.randomElement(using: &world.random) else { return nil }
    return try place.register.revoke([id], occasion: place.occasion).batch
  }

  private func adopt() throws -> Int64? {
    let unknown = try numbers(
      "SELECT DISTINCT device_id FROM sighting_link WHERE tier = 'unknown' ORDER BY 1")
    guard let device = unknown.randomElement(using: &world.random) else { return nil }
    return try attempt {
      try place.register.adopt(
        AdoptionRequest([.device(device)], organisation: "RXN"), occasion: place.occasion
      ).batch
    }
  }

  /// What a person asks for may be impossible, such as a decision on a device that shows nothing of its own.
  private func attempt(_ body: () throws -> Int64?) throws -> Int64? {
    do {
      return try body()
    } catch let error as RegisterError where error.kind == .usage {
      return nil
    }
  }

  private func numbers(_ sql: String) throws -> [Int64] {
    try place.register.read { try Int64.fetchAll($0.database, sql: sql) }
  }

  /// Every row of every table that follows from the matching, table by table.
  func derived() throws -> [String] {
    try place.register.read { try Self.derived($0) }
  }

  /// The same after matching everything, which is taken back.
  func derivedAnew() throws -> [String] {
    try place.register.change(occasion: place.occasion, dryRun: true) { transaction in
      try transaction.relink(.everything)
      return try Self.derived(transaction)
    }
  }

  private static func derived(_ transaction: Transaction) throws -> [String] {
    var lines: [String] = []
    for table in [
      "sighting_link", "shared_identifier", "match_finding", "asset_pair", "match_key",
      "matched_asset", "match_state", "seen_best", "conflicting_field", "unregistered_device",
      "sighting_place",
    ] {
      let rows = try transaction.table("SELECT * FROM \(table)").rows.map { row in
        "\(table): " + row.map { $0 ?? "NULL" }.joined(separator: "|")
      }
      lines += rows.sorted()
    }
    return lines
  }
}
