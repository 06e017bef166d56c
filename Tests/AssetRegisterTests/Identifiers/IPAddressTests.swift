import Foundation
import Testing

@testable import AssetRegister

struct IPAddressTests {
  @Test(arguments: [
    ("10.1.2.3", "10.1.2.3"), (" 10.001.002.003 ", "10.1.2.3"), ("::ffff:10.1.2.3", "10.1.2.3"),
    ("10.1.2.3/24", "10.1.2.3"), ("10.1.2.3/32", "10.1.2.3"),
    ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"), ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
    ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("2001:0db8::0001%eth0", "2001:db8::1"),
    ("2001:db8::", "2001:db8::"), ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
    ("fd00::1:2:3:4:5:6", "fd00:0:1:2:3:4:5:6"),
  ])
  func `an address has one text`(cell: String, canonical: String) {
    #expect(IPAddress(cell)?.description == canonical)
  }

  @Test(arguments: [
    ("", CellVerdict.empty), ("DHCP", .invalid), ("N/A", .placeholder), ("0.0.0.0", .junk),
    ("127.0.0.1", .junk), ("::1", .junk), ("169.254.3.4", .junk), ("fe80::1", .junk),
    ("fe80::1%eth0", .junk), ("224.0.0.251", .junk), ("255.255.255.255", .junk), ("ff02::1", .junk),
    ("10.0.10.300", .invalid), ("192.168.1.1001", .invalid), ("10.1.2", .invalid),
    ("10.1.2.3.4", .invalid), ("10.1.2.0/24", .invalid), ("1::2::3", .invalid), (":1::2", .invalid),
    ("1:2:3:4:5:6:7", .invalid), ("1:2:3:4:5:6:7:8:9", .invalid), ("1:2:3:4:5:6:7:", .invalid),
    ("1:2:3:4:5:6:7::8", .invalid), ("12345::", .invalid), (":::1", .invalid), ("1:", .invalid),
    ("1.1e+10", .damaged), ("::10.1.2", .invalid), ("::1.2.3.4:5", .invalid),
    ("1:2:3:4:5:6:7:1.2.3.4", .invalid),
  ])
  func `what is no device's address says why`(cell: String, verdict: CellVerdict) {
    #expect(IPAddress.verdict(cell) == verdict)
  }

  /// What the C library makes of a text.
  static func system(_ text: String) -> (high: UInt64, low: UInt64)? {
    var bytes = [UInt8](repeating: 0, count: 16)
    guard inet_pton(AF_INET6, text, &bytes) == 1 else { return nil }
    let halves = [bytes[0..<8], bytes[8..<16]].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    return (halves[0], halves[1])
  }

  @Test(arguments: UInt64(0)..<200)
  func `version 6 texts are read as the C library reads them`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    var accepted = 0
    for _ in 0..<100 {
      var text = random.text(["", "", "::", ":"], 1..<2)
      for _ in 0..<random.number(1..<10) {
        text += random.text(["0", "1", "f", "db8", "00ff", "12345"], 1..<2)
        text += random.text([":", ":", ":", ":", ":", "::"], 1..<2)
      }
      text += random.text(["", "7", "7", "7", "1.2.3.4", "1.2.3"], 1..<2)
      let (ours, theirs) = (IPText.parseV6(text.utf8.span), Self.system(text))
      #expect(ours?.high == theirs?.high && ours?.low == theirs?.low, "'\(text)'")
      accepted += ours == nil ? 0 : 1
    }
    #expect(accepted > 0)
  }

  @Test(arguments: UInt64(0)..<200)
  func `a version 6 text leads back to its address`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let mask = (0..<8).map { _ in random.number(0..<2) == 0 ? UInt64(0) : 0xFFFF }
    let high = random.next() & mask[..<4].reduce(0) { $0 << 16 | $1 }
    let low = random.next() & mask[4...].reduce(0) { $0 << 16 | $1 }
    let text = IPText.v6(high, low)
    #expect(Self.system(text)?.high == high && Self.system(text)?.low == low)
    let read = IPText.parseV6(text.utf8.span)
    #expect(read?.high == high && read?.low == low)
  }

  @Test func `addresses sort by number`() {
    let texts = ["2001:db8::1", "10.2.0.1", "10.10.0.1", "9.9.9.9"]
    let sorted = texts.compactMap { IPAddress($0) }.sorted().map(\.description)
    #expect(sorted == ["9.9.9.9", "10.2.0.1", "10.10.0.1", "2001:db8::1"])
  }
}

struct CIDRTests {
  /// Any address, of a device or not.
  static func address(_ text: String) -> IPAddress? { IPAddress.parse(text.utf8.span) }

  @Test(arguments: [
    ("10.1.0.0/16", "10.1.0.0/16"), ("10.1.2.3/16", "10.1.0.0/16"),
    (" 10.1.0.0 / 16", "10.1.0.0/16"),
    ("10.1.0.0/255.255.0.0", "10.1.0.0/16"), ("0.0.0.0/0", "0.0.0.0/0"),
    ("10.1.2.3/32", "10.1.2.3/32"),
    ("2001:DB8::1/32", "2001:db8::/32"), ("2001:db8::1/64", "2001:db8::/64"), ("::/0", "::/0"),
    ("2001:db8:0:1:8000::/65", "2001:db8:0:1:8000::/65"),
  ])
  func `a range has one text`(cell: String, canonical: String) {
    #expect(CIDR(cell)?.description == canonical)
  }

  @Test(arguments: ["10.1.0.0", "10.1.0.0/33", "10.1.0.0/255.0.255.0", "10.1.0/16", "/8", "::/129"])
  func `what is no range is refused`(cell: String) {
    #expect(CIDR.verdict(cell) == .invalid)
  }

  @Test(arguments: [
    ("10.1.0.0/16", "10.1.255.255", true), ("10.1.0.0/16", "10.2.0.0", false),
    ("0.0.0.0/0", "255.1.2.3", true), ("0.0.0.0/0", "2001:db8::1", false),
    ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::1", false),
    ("2001:db8::/65", "2001:db8::8000:0:0:0", false), ("10.1.2.3/32", "10.1.2.3", true),
  ])
  func `a range holds its addresses`(range: String, address: String, holds: Bool) throws {
    let address = try #require(Self.address(address))
    #expect(CIDR(range)?.contains(address) == holds)
  }
}
