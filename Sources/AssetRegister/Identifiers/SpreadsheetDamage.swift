/// What a spreadsheet leaves where an identifier was.
package enum SpreadsheetDamage {
  /// Whether the cell is a long number in E notation (`6.37702E+15`), a column of `#` or an error
  /// value such as `#REF!`.
  ///
  /// The sign after the `E` is what tells damage from a serial such as `5E10`. White space inside
  /// is passed over. Zeros lost from the front of a number leave no trace and cannot be told.
  package static func matches(_ cell: Span<UInt8>) -> Bool {
    let range = cell.unwrappedRange
    guard range.count >= 4 else { return false }
    let text = cell.extracting(range)
    if text[0] == UInt8(ascii: "#") { return isErrorValue(text) }
    return text[0].isASCIIDigit && isScientific(text)
  }

  /// Digits, perhaps a point (or a comma) and digits, `E+`, digits.
  private static func isScientific(_ text: Span<UInt8>) -> Bool {
    var state = 0  // 0 digits, 1 after the point, 2 digits of the fraction, 3 E, 4 +, 5 exponent
    for index in 0..<text.count {
      let byte = text[index]
      switch (state, byte) {
      case (_, 0x20), (_, 0x09): continue
      case (_, _) where byte.isASCIIDigit:
        if state == 3 { return false }
        state = state == 1 ? 2 : state == 4 ? 5 : state
      case (0, UInt8(ascii: ".")), (0, UInt8(ascii: ",")): state = 1
      case (0, UInt8(ascii: "E")), (0, UInt8(ascii: "e")): state = 3
      case (2, UInt8(ascii: "E")), (2, UInt8(ascii: "e")): state = 3
      case (3, UInt8(ascii: "+")): state = 4
      default: return false
      }
    }
    return state == 5
  }

  private static let errorValues = ByteStringTable([
    "#div/0!", "#name?", "#null!", "#num!", "#ref!", "#value!", "#spill!", "#calc!",
  ])

  private static func isErrorValue(_ text: Span<UInt8>) -> Bool {
    if !text.contains(where: { $0 != UInt8(ascii: "#") }) { return true }
    guard text.count <= 8 else { return false }
    var lowered: [UInt8] = []
    for index in 0..<text.count { lowered.append(text[index].asciiLowered) }
    return errorValues.contains(lowered.span)
  }
}
