extension UInt8 {
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  var isASCIIUpper: Bool { self &- 0x41 < 26 }

  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }

  /// Tab, line feed, vertical tab, form feed, carriage return or space.
  var isASCIISpace: Bool { self == 0x20 || self &- 9 < 5 }

  var asciiLowered: UInt8 { isASCIIUpper ? self | 0x20 : self }

  var asciiUppered: UInt8 { self &- 0x61 < 26 ? self ^ 0x20 : self }

  /// 0 to 15 for a hexadecimal digit of either case.
  var hexDigit: UInt8? {
    if isASCIIDigit { return self - 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }

  /// The lower-case hexadecimal digit of the low four bits.
  static func hex(_ nibble: some BinaryInteger) -> UInt8 {
    let low = UInt8(truncatingIfNeeded: nibble) & 15
    return low < 10 ? 0x30 + low : 0x57 + low
  }
}
