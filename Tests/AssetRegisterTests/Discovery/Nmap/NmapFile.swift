import Foundation
import Testing

@testable import AssetRegister

/// An Nmap file on disk for the length of a test, and what a reading of it gives.
struct NmapFile: ~Copyable {
  let path: String
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).scan").path
    self.bytes = bytes
    try Data(bytes).write(to: URL(filePath: path))
  }

  init(_ text: String) throws { try self.init(Array(text.utf8)) }

  /// A whole scan around hosts, which begin on line 2.
  init(hosts: String) throws { try self.init(Self.around(hosts)) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func around(_ hosts: String) -> String {
    """
    <?xml version="1.0"?><nmaprun scanner="nmap" start="1762900000">
    \(hosts)
    <runstats><finished time="1762900500" exit="success"/></runstats></nmaprun>

    """
  }

  var scan: ScanFile {
    ScanFile(path: path, head: Array(bytes.prefix(64 * 1024)), changedAt: "2026-01-01T00:00:00Z")
  }

  /// Everything that a reading gives, as values that can be compared.
  struct Read: Equatable {
    var sightings: [Sighting] = []
    var source = ""
    var notes: [ScanNote] = []
    var rejected: [RejectedSighting] = []
    var passedOver: [String] = []
    var isPartial = false
  }

  func read(
    acceptsPartial: Bool = false, seenAt: String? = nil, chunk: Int = 256 * 1024
  ) throws -> Read {
    var options = ScanOptions(command: "iar enrich scan.xml --trust RXN")
    (options.acceptsPartial, options.seenAt) = (acceptsPartial, seenAt)
    var read = Read()
    let reading = try NmapXML(chunk: chunk).read(scan, options) { read.sightings.append($0) }
    (read.source, read.notes, read.rejected) = (reading.source, reading.notes, reading.rejected)
    read.passedOver = reading.passedOver.map { "\($0.count) \($0.reason)" }
    read.isPartial = reading.isPartial
    return read
  }

  /// What a refusal says, without the path; nil if the file is taken.
  func refusal() throws -> String? {
    do {
      _ = try read()
      return nil
    } catch let error as RegisterError {
      return error.description.replacing(path, with: "F")
    }
  }
}
