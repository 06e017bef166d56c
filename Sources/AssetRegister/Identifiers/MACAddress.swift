/// A 48-bit hardware address; lower case with colons.
package struct MACAddress: CanonicalValue {
  /// The address in the low 48 bits.
  package let value: UInt64

  /// Takes the low 48 bits.
  package init(_ value: UInt64) { self.value = value & 0xFFFF_FFFF_FFFF }

  package init(canonical text: String) {
    var value: UInt64 = 0
    for byte in text.utf8 {
      if let digit = byte.hexDigit { value = value << 4 | UInt64(digit) }
    }
    self.init(value)
  }

  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The maker's block: the first 24 bits.
  package var oui: UInt32 { UInt32(truncatingIfNeeded: value >> 24) }

  /// Whether the address was made up by software (and may change), not bought from the registry.
  ///
  /// The bit is set in a few old registered blocks too, which are told apart (IEEE `oui.txt`).
  package var isLocallyAdministered: Bool {
    value >> 41 & 1 == 1 && !MACAddress.registeredDespiteBit.contains(oui)
  }

  private static let registeredDespiteBit: Set<UInt32> = [
    0x02_0701, 0x02_1C7C, 0x02_6086, 0x02_608C, 0x02_7001, 0x02_70B0, 0x02_70B3, 0x02_9D8E,
    0x02_AA3C, 0x02_BB01, 0x02_C08C, 0x02_CF1C, 0x02_E6D3, 0xAA_0000, 0xAA_0001, 0xAA_0002,
    0xAA_0003, 0xAA_0004,
  ]

  package static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict {
    let range = cell.unwrappedRange
    let text = cell.extracting(range)
    guard let value = parse(text) else {
      return isZeroStripped(text) ? .damaged : IdentifierText.refusal(of: text, .mac)
    }
    let address = MACAddress(value)
    if JunkTable.builtIn.rule(for: address) != nil { return .junk }
    address.append(to: &canonical)
    return .value
  }

  private func append(to bytes: inout [UInt8]) {
    for shift in stride(from: 40, through: 0, by: -8) {
      if shift < 40 { bytes.append(UInt8(ascii: ":")) }
      bytes.append(.hex(value >> UInt64(shift + 4)))
      bytes.append(.hex(value >> UInt64(shift)))
    }
  }

  /// The value of a trimmed text in any spelling: six groups of two digits (with colons, one digit
  /// will do), three of four, two of six, or twelve digits, one kind of separator throughout.
  static func parse(_ text: Span<UInt8>) -> UInt64? {
    guard 11...17 ~= text.count else { return nil }
    var value: UInt64 = 0
    var separator: UInt8 = 0
    var (groups, width, digits) = (1, 0, 0)
    for index in 0..<text.count {
      let byte = text[index]
      if let digit = byte.hexDigit {
        value = value << 4 | UInt64(digit)
        digits += 1
        continue
      }
      guard isSeparator(byte), separator == 0 || separator == byte, digits > 0 else { return nil }
      separator = byte
      if groups == 1 { width = digits == 1 ? 2 : digits }
      guard widen(digits, to: width, byte) else { return nil }
      if digits < width { value = (value & ~15) << 4 | value & 15 }
      (groups, digits) = (groups + 1, 0)
    }
    if groups == 1 { return digits == 12 ? value : nil }
    guard widen(digits, to: width, separator), groups * width == 12 else { return nil }
    if digits < width { value = (value & ~15) << 4 | value & 15 }
    return value
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "): true
    default: false
    }
  }

  /// Whether a group has its digits, or one digit of two where colons stand between.
  private static func widen(_ digits: Int, to width: Int, _ separator: UInt8) -> Bool {
    guard width == 2 || width == 4 || width == 6 else { return false }
    return digits == width || (digits == 1 && width == 2 && separator == UInt8(ascii: ":"))
  }

  /// Whether a spreadsheet took twelve decimal digits for a number and dropped zeros in front.
  private static func isZeroStripped(_ text: Span<UInt8>) -> Bool {
    7...11 ~= text.count && !text.contains { !$0.isASCIIDigit }
  }
}
