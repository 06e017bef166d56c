import Testing

@testable import AssetRegister

@Suite struct `Nmap files of all kinds` {
  @Test(arguments: UInt64(0)..<40) func `what was written is read`(seed: UInt64) throws {
    var scan = NmapScan(seed: seed)
    let text = scan.text(hosts: 12)
    let read = try NmapFile(text).read()
    #expect(read.sightings.map(\.ips) == scan.expected.map(\.ips))
    #expect(read.sightings.map(\.macs) == scan.expected.map(\.macs))
    #expect(read.sightings.map(\.reverseNames) == scan.expected.map(\.reverseNames))
    #expect(read.sightings.map(\.line) == scan.expected.map(\.line))
    #expect(read.sightings.map(\.seenAt) == scan.expected.map(\.seenAt))
  }

  @Test(arguments: UInt64(0)..<20) func `read the same in any chunks and encodings`(
    seed: UInt64
  ) throws {
    var scan = NmapScan(seed: seed)
    let text = scan.text(hosts: 5)
    let whole = try NmapFile(text).read()
    #expect(!whole.notes.isEmpty)
    for chunk in [1, 2, 7, 64, 1000] {
      #expect(try NmapFile(text).read(chunk: chunk) == whole)
      #expect(try NmapFile(Wide.little(text)).read(chunk: chunk) == whole)
      #expect(try NmapFile(Wide.big(text)).read(chunk: chunk) == whole)
    }
  }

  @Test func `cut at any byte, a file is refused, or gives the hosts that were whole`() throws {
    var scan = NmapScan(seed: 7)
    let bytes = Array(scan.text(hosts: 3).utf8)
    let whole = try NmapFile(bytes).read()
    let close = Array("</nmaprun>".utf8)
    let end = try #require(bytes.firstRange(of: close)).upperBound
    for length in 0..<end {
      let file = try NmapFile(Array(bytes[..<length]))
      let refusal = try #require(try file.refusal())
      #expect(
        refusal.contains(": breaks off ") || refusal.contains(": the file ends "),
        "at byte \(length): \(refusal)")
      guard NmapXML().recognises(file.scan), refusal.contains("--accept-partial") else { continue }
      let read = try file.read(acceptsPartial: true)
      #expect(read.isPartial)
      #expect(read.sightings == Array(whole.sightings.prefix(read.sightings.count)))
      let closed =
        bytes[..<length].split(
          separator: Array("</host>".utf8), omittingEmptySubsequences: false
        ).count - 1
      #expect(read.sightings.count + read.passedOver.count == closed, "at byte \(length)")
    }
  }

  @Test(arguments: UInt64(0)..<40) func `broken anywhere, a file gives the same in any chunks`(
    seed: UInt64
  ) throws {
    var scan = NmapScan(seed: seed)
    var random = SeededCells(seed: seed)
    var bytes = Array(scan.text(hosts: 4).utf8)
    let place = random.number(200..<bytes.count - 20)
    switch random.number(0..<3) {
    case 0: bytes.removeSubrange(place..<place + random.number(1..<20))
    case 1: bytes.insert(contentsOf: random.bytes(1..<4), at: place)
    default: bytes.insert(contentsOf: Array("</host><a b='&#x1b;'>&".utf8), at: place)
    }
    let file = try NmapFile(bytes)
    let whole = Result { try file.read(acceptsPartial: true) }.mapError { "\($0)" as Words }
    for chunk in [1, 3, 50] {
      let pieces = Result { try file.read(acceptsPartial: true, chunk: chunk) }
      #expect(pieces.mapError { "\($0)" as Words } == whole)
    }
  }

  @Test func `half a character is a fault with its place`() throws {
    let text = NmapFile.around(
      #"<host><status state="up" reason="?"/><address addr="10.0.0.7"/></host>"#)
    var units = Array(text.utf16)
    let place = try #require(units.lastIndex(of: 0x3F))
    units[place] = 0xDC00
    let refusal = try #require(try NmapFile(Wide.little(units)).refusal())
    #expect(refusal.hasPrefix("F:2:34: the XML is faulty, not well-formed (invalid token), before"))
  }
}

/// An error in words, to be compared.
private struct Words: Error, Equatable, ExpressibleByStringInterpolation {
  let text: String

  init(stringLiteral text: String) { self.text = text }
}

/// Text in two bytes a unit, with a byte order mark.
enum Wide {
  static func little(_ text: String) -> [UInt8] { little(Array(text.utf16)) }

  static func little(_ units: [UInt16]) -> [UInt8] {
    units.reduce(into: [0xFF, 0xFE]) { bytes, unit in
      bytes += [UInt8(unit & 255), UInt8(unit >> 8)]
    }
  }

  static func big(_ text: String) -> [UInt8] {
    text.utf16.reduce(into: [0xFE, 0xFF]) { bytes, unit in
      bytes += [UInt8(unit >> 8), UInt8(unit & 255)]
    }
  }
}

/// A scan made up by chance, with the sightings that it should give.
struct NmapScan {
  private(set) var expected: [Sighting] = []
  private var random: SeededCells

  init(seed: UInt64) { random = SeededCells(seed: seed) }

  mutating func text(hosts: Int) -> String {
    var lines = [
      #"<?xml version="1.0"?>"#, "<!-- Nmap 7.94 scan of 10.0.0.0/8 -->",
      #"<nmaprun scanner="nmap" start="1762900000">"#,
    ]
    for number in 0..<hosts { lines += host(number, line: lines.count + 1) }
    lines.append(#"<runstats><finished time="1762999999" exit="success"/></runstats></nmaprun>"#)
    return lines.joined(separator: random.number(0..<2) == 0 ? "\n" : "\r\n") + "\n"
  }

  private mutating func host(_ number: Int, line: Int) -> [String] {
    let isUp = random.number(0..<3) > 0
    let end = 1_762_900_000 + random.number(0..<90_000)
    var sighting = Sighting(line: line)
    sighting.ips = ["10.\(random.number(1..<200)).\(random.number(0..<256)).\(number + 1)"]
    sighting.seenAt = Instant.text(secondsSince1970: Int64(end))
    var lines = [
      "<host endtime=\"\(end)\"><status state=\"\(isUp ? "up" : "down")\" reason=\"syn&#x1b;é\"/>",
      "<address addr=\"\(sighting.ips[0])\" addrtype=\"ipv4\"/>",
    ]
    if random.number(0..<2) == 0 {
      let mac = MACAddress(0x000C_2900_0000 + UInt64(random.number(1..<0xFFFFFF))).description
      sighting.macs = [mac]
      lines.append("<address addr=\"\(mac)\" addrtype=\"mac\" vendor=\"Caf&#xc3;&#xa9; 💉\"/>")
    }
    if random.number(0..<2) == 0 {
      sighting.reverseNames = ["host-\(number)z.example.org"]
      lines.append(
        "<hostnames><hostname name=\"host-\(number)z.example.org\" type=\"PTR\"/></hostnames>")
    }
    if isUp { expected.append(sighting) }
    return lines + ["</host>"]
  }
}
