/// What a cell names as the things an asset depends on.
enum DependencyText {
  /// The names of a cell, trimmed, in its order.
  ///
  /// Semicolons, bars and line ends part names; commas do where none of those is there. What stands in brackets is part
  /// of a name: `Library (racking, sprinklers)` is one.
  static func names(_ cell: String) -> [String] {
    let bytes = Array(cell.utf8)
    let isStrong = bytes.contains { isStrongSeparator($0) }
    var names: [String] = []
    var depth = 0
    var start = 0
    for index in 0...bytes.count {
      if index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
        let parts =
          isStrong ? isStrongSeparator(byte) : byte == UInt8(ascii: ",") && depth == 0
        guard parts else { continue }
      }
      if let name = trimmed(bytes[start..<index]) { names.append(name) }
      start = index + 1
    }
    return names
  }

  private static func isStrongSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == 0x0A || byte == 0x0D
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String? {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let rest = bytes.drop(while: isBlank)
    guard let last = rest.lastIndex(where: { !isBlank($0) }) else { return nil }
    return String(decoding: rest[...last], as: UTF8.self)
  }
}
