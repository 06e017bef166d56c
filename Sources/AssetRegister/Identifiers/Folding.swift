/// The one definition of which headings, names and places are the same when people spell them.
///
/// Letters become lower-case ASCII (`É` is `e`, `ß` is `ss`); combining marks and apostrophes go;
/// letters and digits of other scripts stay, in lower case. Folding a folded text changes nothing.
package enum Fold {
  /// Letters and digits only: `Serial No.` and `serial_no` are both `serialno`.
  package static func heading(_ text: Span<UInt8>, into key: inout [UInt8]) {
    Fold.key(text, spaced: false, into: &key)
  }

  /// Words parted by single spaces: `St. Mary's  (East)` is `st marys east`.
  package static func name(_ text: Span<UInt8>, into key: inout [UInt8]) {
    Fold.key(text, spaced: true, into: &key)
  }

  /// ``heading(_:into:)`` of a string.
  package static func heading(_ text: String) -> String {
    var key: [UInt8] = []
    heading(text.utf8.span, into: &key)
    return String(decoding: key, as: UTF8.self)
  }

  /// ``name(_:into:)`` of a string.
  package static func name(_ text: String) -> String {
    var key: [UInt8] = []
    name(text.utf8.span, into: &key)
    return String(decoding: key, as: UTF8.self)
  }

  /// Appends the folded bytes; with `spaced`, what lies between words becomes one space.
  package static func key(_ text: Span<UInt8>, spaced: Bool, into key: inout [UInt8]) {
    let start = key.count
    var gap = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        if byte.isASCIIAlphanumeric {
          open(&gap, into: &key)
          key.append(byte.asciiLowered)
        } else if byte != UInt8(ascii: "'") {
          gap = spaced && key.count > start
        }
        continue
      }
      switch fate(of: text.scalar(at: &index)) {
      case .base(let letters):
        open(&gap, into: &key)
        for offset in 0..<letters.utf8CodeUnitCount { key.append(letters.utf8Start[offset]) }
      case .kept(let scalar):
        open(&gap, into: &key)
        key.append(contentsOf: UTF8.encode(scalar) ?? .init())
      case .joined: break
      case .parting: gap = spaced && key.count > start
      }
    }
  }

  private static func open(_ gap: inout Bool, into key: inout [UInt8]) {
    if gap { key.append(UInt8(ascii: " ")) }
    gap = false
  }

  private enum Fate {
    case base(StaticString)
    case kept(Unicode.Scalar)
    case joined
    case parting
  }

  private static func fate(of scalar: Unicode.Scalar) -> Fate {
    if let base = LatinLetters.base(of: scalar) { return .base(base) }
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{2BC}", "\u{AD}", "\u{200B}"..."\u{200F}": return .joined
    case "\u{212A}": return .base("k")
    case "\u{212B}": return .base("a")
    default: break
    }
    let properties = scalar.properties
    if properties.generalCategory == .nonspacingMark { return .joined }
    guard properties.isAlphabetic || properties.numericType != nil else { return .parting }
    let lowered = properties.lowercaseMapping.unicodeScalars
    return .kept(lowered.count == 1 ? lowered.first ?? scalar : scalar)
  }
}
