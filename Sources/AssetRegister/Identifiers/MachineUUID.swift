/// The UUID that a computer's firmware gives (SMBIOS type 1), in lower case with hyphens.
package struct MachineUUID: CanonicalValue {
  /// The first 64 bits, as written.
  package let high: UInt64
  /// The last 64 bits, as written.
  package let low: UInt64

  package init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  package init(canonical text: String) {
    self = MachineUUID.parse(text.utf8.span) ?? MachineUUID(high: 0, low: 0)
  }

  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same machine as told by a program that reads the first three groups in the other byte
  /// order, as hypervisors and Windows do.
  package var byteSwapped: MachineUUID {
    let first = UInt32(truncatingIfNeeded: high >> 32).byteSwapped
    let second = UInt16(truncatingIfNeeded: high >> 16).byteSwapped
    let third = UInt16(truncatingIfNeeded: high).byteSwapped
    return MachineUUID(high: UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third), low: low)
  }

  package static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict {
    let text = cell.extracting(cell.unwrappedRange)
    guard let uuid = parse(text) else { return IdentifierText.refusal(of: text, .uuid) }
    if JunkTable.builtIn.rule(for: .uuid, text) != nil { return .junk }
    uuid.append(to: &canonical)
    return .value
  }

  /// 32 hexadecimal digits, with hyphens after 8, 12, 16 and 20 of them or with none, perhaps in
  /// braces.
  static func parse(_ text: Span<UInt8>) -> MachineUUID? {
    var range = 0..<text.count
    if text.count > 2, text[0] == UInt8(ascii: "{"), text[text.count - 1] == UInt8(ascii: "}") {
      range = 1..<text.count - 1
    }
    guard range.count == 32 || range.count == 36 else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    var digits = 0
    for index in range {
      if let digit = text[index].hexDigit {
        high = high << 4 | low >> 60
        low = low << 4 | UInt64(digit)
        digits += 1
      } else {
        let place = index - range.lowerBound
        let isDue = place == 8 || place == 13 || place == 18 || place == 23
        guard text[index] == UInt8(ascii: "-"), isDue else { return nil }
      }
    }
    return digits == 32 ? MachineUUID(high: high, low: low) : nil
  }

  private func append(to bytes: inout [UInt8]) {
    for place in 0..<32 {
      if place == 8 || place == 12 || place == 16 || place == 20 { bytes.append(UInt8(ascii: "-")) }
      let half = place < 16 ? high : low
      bytes.append(.hex(half >> UInt64(60 - place % 16 * 4)))
    }
  }
}
