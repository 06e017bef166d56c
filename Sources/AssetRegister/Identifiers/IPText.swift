/// The spellings of IP addresses.
enum IPText {
  /// Four decimal octets of one to three digits.
  static func parseV4(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    guard 7...15 ~= range.count else { return nil }
    var (address, octet): (UInt32, UInt32) = (0, 0)
    var (digits, dots) = (0, 0)
    for index in range {
      let byte = text[index]
      if byte.isASCIIDigit {
        octet = octet * 10 + UInt32(byte - 0x30)
        digits += 1
        if digits > 3 || octet > 255 { return nil }
      } else {
        guard byte == UInt8(ascii: "."), digits > 0, dots < 3 else { return nil }
        address = address << 8 | octet
        (octet, digits, dots) = (0, 0, dots + 1)
      }
    }
    return dots == 3 && digits > 0 ? address << 8 | octet : nil
  }

  /// Groups of hexadecimal digits, `::` once, perhaps a version 4 tail and a zone (RFC 4291, 4007).
  static func parseV6(_ text: Span<UInt8>) -> (high: UInt64, low: UInt64)? {
    var groups: [UInt64] = []
    var gap: Int?
    var index = 0
    while index < text.count, text[index] != UInt8(ascii: "%") {
      if text[index] == UInt8(ascii: ":") {
        let isDouble = index + 1 < text.count && text[index + 1] == UInt8(ascii: ":")
        guard isDouble ? gap == nil : !groups.isEmpty && gap != groups.count else { return nil }
        if isDouble { gap = groups.count }
        index += isDouble ? 2 : 1
        if !isDouble, index == text.count || text[index].hexDigit == nil { return nil }
        continue
      }
      let start = index
      var value: UInt64 = 0
      while index < text.count, let digit = text[index].hexDigit {
        value = value << 4 | UInt64(digit)
        index += 1
      }
      if index < text.count, text[index] == UInt8(ascii: ".") {
        let tail = start..<end(of: text, from: start)
        guard let v4 = parseV4(text, tail) else { return nil }
        groups += [UInt64(v4 >> 16), UInt64(v4 & 0xFFFF)]
        index = tail.upperBound
        break
      }
      guard 1...4 ~= index - start, groups.count < 8 else { return nil }
      if index < text.count, !isBoundary(text[index]) { return nil }
      groups.append(value)
    }
    if index < text.count, text[index] != UInt8(ascii: "%") { return nil }
    return joined(groups, gap)
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "%")
  }

  private static func end(of text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != UInt8(ascii: "%") { index += 1 }
    return index
  }

  private static func joined(_ groups: [UInt64], _ gap: Int?) -> (high: UInt64, low: UInt64)? {
    guard gap == nil ? groups.count == 8 : groups.count < 8 else { return nil }
    var all = groups
    if let gap {
      all.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap)
    }
    let high = all[0..<4].reduce(0) { $0 << 16 | $1 }
    return (high, all[4..<8].reduce(0) { $0 << 16 | $1 })
  }

  static func v4(_ address: UInt64) -> String {
    "\(address >> 24 & 255).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
  }

  /// RFC 5952: lower case, no zeros in front, the first longest run of two zero groups or more as
  /// `::`.
  static func v6(_ high: UInt64, _ low: UInt64) -> String {
    let groups = [high, low].flatMap { half in
      stride(from: 48, through: 0, by: -16).map { half >> UInt64($0) & 0xFFFF }
    }
    var longest = 0..<0
    var start = 0
    for index in 0...8 where index == 8 || groups[index] != 0 {
      if index - start > max(longest.count, 1) { longest = start..<index }
      start = index + 1
    }
    let hex = groups.map { String($0, radix: 16) }
    if longest.isEmpty { return hex.joined(separator: ":") }
    return hex[..<longest.lowerBound].joined(separator: ":") + "::"
      + hex[longest.upperBound...].joined(separator: ":")
  }
}
