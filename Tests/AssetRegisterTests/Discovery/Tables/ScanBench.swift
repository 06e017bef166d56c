import Foundation

@testable import AssetRegister

/// Reads texts as scan files: what came of one.
struct ScanBench {
  let format: String
  let sightings: [Sighting]
  let reading: ScanReading

  var notes: [String] { reading.notes.map(\.text) }

  /// When the files were last changed, unless said otherwise.
  static let changedAt = "2026-11-20T12:00:00Z"

  init(
    _ text: String, answers: [String: String?] = [:], seenAt: String? = nil,
    changedAt: String? = ScanBench.changedAt
  ) throws {
    try self.init(
      bytes: Array(text.utf8), answers: answers, seenAt: seenAt, changedAt: changedAt)
  }

  init(
    bytes: [UInt8], answers: [String: String?] = [:], seenAt: String? = nil,
    changedAt: String? = ScanBench.changedAt
  ) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).scan")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let file = ScanFile(
      path: url.path, head: Array(bytes.prefix(64 * 1024)), changedAt: changedAt)
    guard let format = ScanFormats.all.first(where: { $0.recognises(file) }) else {
      throw Unrecognised()
    }
    var options = ScanOptions(command: "iar enrich scan.csv")
    options.answers = answers
    options.seenAt = seenAt
    var sightings: [Sighting] = []
    reading = try format.read(file, options) { sightings.append($0) }
    self.sightings = sightings
    self.format = format.name
  }

  /// The text as UTF-16 with a byte order mark, the low byte first, as Windows writes it.
  static func utf16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    return bytes
  }

  /// How many places were passed over, by reason.
  var passedOver: [String: Int] {
    Dictionary(
      reading.passedOver.map { ($0.reason, $0.count) }, uniquingKeysWith: { $0 + $1 })
  }

  /// No format took the text.
  struct Unrecognised: Error {}
}

/// A text in a file that goes when nobody needs it.
final class TemporaryText {
  let path: String

  init(_ text: String) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).scan")
    try Data(text.utf8).write(to: url)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
