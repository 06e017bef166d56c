/// An address of IP version 4 or 6, in the canonical text of RFC 5952.
///
/// A version 4 address in version 6 clothes (`::ffff:10.0.0.1`) is the version 4 address. Octets
/// may be padded with zeros and are decimal all the same. A zone (`%eth0`) is dropped, and so is
/// the length in `10.1.2.3/24`, an address on its network; `10.1.2.0/24` is a network and no
/// address.
package struct IPAddress: CanonicalValue {
  /// The first 64 bits of a version 6 address; 0 for version 4.
  package let high: UInt64
  /// The last 64 bits; a version 4 address in the low 32.
  package let low: UInt64
  package let isV4: Bool

  package init(v4: UInt32) { (high, low, isV4) = (0, UInt64(v4), true) }

  /// Takes 128 bits; those of a mapped version 4 address give that one.
  package init(high: UInt64, low: UInt64) {
    let isMapped = high == 0 && low >> 32 == 0xFFFF
    (self.high, self.low, isV4) = (high, isMapped ? low & 0xFFFF_FFFF : low, isMapped)
  }

  package init(canonical text: String) {
    self = IPAddress.parse(text.utf8.span) ?? IPAddress(v4: 0)
  }

  package var description: String { isV4 ? IPText.v4(low) : IPText.v6(high, low) }

  /// Version 4 before version 6, then by number.
  package static func < (left: IPAddress, right: IPAddress) -> Bool {
    if left.isV4 != right.isV4 { return left.isV4 }
    return (left.high, left.low) < (right.high, right.low)
  }

  package static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict {
    let text = cell.extracting(cell.unwrappedRange)
    guard let address = parse(text) ?? CIDR.host(text) else {
      return IdentifierText.refusal(of: text, .ip)
    }
    if JunkTable.builtIn.rule(for: address) != nil { return .junk }
    canonical.append(contentsOf: address.description.utf8)
    return .value
  }

  /// The address that a trimmed text spells.
  static func parse(_ text: Span<UInt8>) -> IPAddress? {
    guard text.count <= 64, text.contains(where: { $0 == UInt8(ascii: ":") }) else {
      return IPText.parseV4(text, 0..<text.count).map(IPAddress.init(v4:))
    }
    return IPText.parseV6(text).map { IPAddress(high: $0.high, low: $0.low) }
  }
}
