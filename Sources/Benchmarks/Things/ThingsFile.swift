import AssetRegister
import Glibc

/// What the matching is given, kept as lines, so that its time and memory can be measured without those of the world's
/// making: `A` for an asset, `S` for a sighting, then fields between tabs, lists between commas.
enum ThingsFile {
  /// The rows and sightings of a world, no more than wanted of each, taken evenly.
  static func write(_ world: CanonicalWorld, rows: Int, sightings: Int, to path: String) throws {
    guard let file = fopen(path, "w") else { throw FileFailure(path: path, code: errno) }
    for asset in evenly(world.assets, rows) { fputs(line(asset) + "\n", file) }
    for seen in evenly(world.sightings, sightings) { fputs(line(seen) + "\n", file) }
    guard ferror(file) == 0, fclose(file) == 0 else {
      throw FileFailure(path: path, code: errno)
    }
  }

  private static func evenly<Value>(_ values: [Value], _ wanted: Int) -> [Value] {
    guard wanted < values.count else { return values }
    return (0..<wanted).map { values[$0 * values.count / wanted] }
  }

  private static func line(_ asset: MatchableAsset) -> String {
    [
      "A", String(asset.id), asset.organisation, String(asset.register), String(asset.line),
      asset.tag ?? "", asset.serial ?? "", asset.uuid ?? "", list(asset.names), list(asset.macs),
      asset.manufacturer ?? "", asset.model ?? "", asset.kind ?? "", asset.category ?? "",
      asset.isDisposed ? "1" : "",
    ].joined(separator: "\t")
  }

  private static func line(_ seen: MatchableSighting) -> String {
    [
      "S", String(seen.id), seen.organisation, seen.source, String(seen.batch), seen.serial ?? "",
      seen.uuid ?? "", seen.deviceID ?? "", list(seen.names), list(seen.reverseNames),
      seen.domain ?? "", list(seen.macs), seen.manufacturer ?? "", seen.model ?? "",
      seen.deviceType ?? "", seen.isWireless.map { $0 ? "1" : "0" } ?? "",
    ].joined(separator: "\t")
  }

  private static func list(_ values: [String]) -> String { values.joined(separator: ",") }

  /// Reads a line: one of the two.
  static func read(_ line: String) -> (asset: MatchableAsset?, seen: MatchableSighting?) {
    let words = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return words.first == "A" ? (asset(words), nil) : (nil, sighting(words))
  }

  private static func asset(_ words: [String]) -> MatchableAsset? {
    guard words.count == 15, let id = Int64(words[1]), let register = Int64(words[3]),
      let line = Int64(words[4])
    else { return nil }
    var asset = MatchableAsset(id: id, organisation: words[2], register: register, line: line)
    asset.tag = value(words[5])
    asset.serial = value(words[6])
    asset.uuid = value(words[7])
    asset.names = values(words[8])
    asset.macs = values(words[9])
    asset.manufacturer = value(words[10])
    asset.model = value(words[11])
    asset.kind = value(words[12])
    asset.category = value(words[13])
    asset.isDisposed = words[14] == "1"
    return asset
  }

  private static func sighting(_ words: [String]) -> MatchableSighting? {
    guard words.count == 16, let id = Int64(words[1]), let batch = Int64(words[4]) else {
      return nil
    }
    var seen = MatchableSighting(id: id, organisation: words[2], source: words[3], batch: batch)
    seen.serial = value(words[5])
    seen.uuid = value(words[6])
    seen.deviceID = value(words[7])
    seen.names = values(words[8])
    seen.reverseNames = values(words[9])
    seen.domain = value(words[10])
    seen.macs = values(words[11])
    seen.manufacturer = value(words[12])
    seen.model = value(words[13])
    seen.deviceType = value(words[14])
    seen.isWireless = value(words[15]).map { $0 == "1" }
    return seen
  }

  private static func value(_ word: String) -> String? { word.isEmpty ? nil : word }

  private static func values(_ word: String) -> [String] {
    word.utf8.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
  }
}
