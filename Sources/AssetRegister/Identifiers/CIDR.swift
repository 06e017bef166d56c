/// A range of IP addresses: a network and the length of its prefix, `10.1.0.0/16`.
///
/// A mask is taken for the length (`10.1.0.0/255.255.0.0`), and bits beyond the prefix are dropped.
package struct CIDR: CanonicalValue {
  /// The first address of the range.
  package let network: IPAddress
  /// The number of leading bits that all addresses of the range share.
  package let length: Int

  /// Nil when the length is not one of the address's version.
  package init?(_ address: IPAddress, length: Int) {
    guard 0...(address.isV4 ? 32 : 128) ~= length else { return nil }
    network = CIDR.masked(address, length)
    self.length = length
  }

  package init(canonical text: String) {
    let (address, length) = CIDR.parse(text.utf8.span) ?? (IPAddress(v4: 0), 0)
    (network, self.length) = (CIDR.masked(address, length), length)
  }

  package var description: String { "\(network)/\(length)" }

  /// Whether the address lies in the range.
  package func contains(_ address: IPAddress) -> Bool {
    address.isV4 == network.isV4 && CIDR.masked(address, length) == network
  }

  /// By network, the wider range first.
  package static func < (left: CIDR, right: CIDR) -> Bool {
    (left.network, left.length) < (right.network, right.length)
  }

  package static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict {
    let text = cell.extracting(cell.unwrappedRange)
    if text.count == 0 { return .empty }
    guard let (address, length) = parse(text), let range = CIDR(address, length: length) else {
      return Placeholder.matchesIdentifier(text) ? .placeholder : .invalid
    }
    canonical.append(contentsOf: range.description.utf8)
    return .value
  }

  /// The address of `10.1.2.3/24`; nil when the text names the network itself.
  static func host(_ text: Span<UInt8>) -> IPAddress? {
    guard let (address, length) = parse(text) else { return nil }
    let isHost = length == (address.isV4 ? 32 : 128) || masked(address, length) != address
    return isHost ? address : nil
  }

  private static func parse(_ text: Span<UInt8>) -> (IPAddress, Int)? {
    var slash = 0
    while slash < text.count, text[slash] != UInt8(ascii: "/") { slash += 1 }
    guard slash < text.count else { return nil }
    let left = text.extracting(text.trimmed(0..<slash))
    let right = text.extracting(text.trimmed(slash + 1..<text.count))
    guard let address = IPAddress.parse(left), let length = length(right) else { return nil }
    return length <= (address.isV4 ? 32 : 128) ? (address, length) : nil
  }

  /// A number of bits, or a version 4 mask without holes.
  private static func length(_ text: Span<UInt8>) -> Int? {
    if let mask = IPText.parseV4(text, 0..<text.count) {
      let length = mask.leadingOneBitCount
      return length == mask.nonzeroBitCount ? length : nil
    }
    guard 1...3 ~= text.count, !text.contains(where: { !$0.isASCIIDigit }) else { return nil }
    var value = 0
    for index in 0..<text.count { value = value * 10 + Int(text[index] - 0x30) }
    return value
  }

  private static func masked(_ address: IPAddress, _ length: Int) -> IPAddress {
    if address.isV4 {
      let mask = ~UInt64(0) << UInt64(32 - length)
      return IPAddress(v4: UInt32(truncatingIfNeeded: address.low & mask))
    }
    let high = length >= 64 ? ~UInt64(0) : ~(~UInt64(0) >> UInt64(length))
    let low = length <= 64 ? 0 : ~UInt64(0) << UInt64(128 - length)
    return IPAddress(high: address.high & high, low: address.low & low)
  }
}

extension UInt32 {
  fileprivate var leadingOneBitCount: Int { (~self).leadingZeroBitCount }
}
