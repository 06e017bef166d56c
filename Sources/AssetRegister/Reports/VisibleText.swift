/// Text made harmless for a terminal: what could move the cursor, colour, hide or reorder is shown as what it is.
///
/// Covers C0 and C1 controls, DEL, line and paragraph separators, bidirectional controls and zero-width scalars.
public enum VisibleText {
  /// The text on one line, with each dangerous scalar as `^[` or `\u{202E}`.
  public static func line(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    guard !isPlain, text.unicodeScalars.contains(where: isDangerous) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isDangerous(scalar) else {
        safe.append(scalar)
        continue
      }
      safe.append(contentsOf: shown(scalar).unicodeScalars)
    }
    return String(safe)
  }

  static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    guard scalar.value >= 0x20 else {
      return "^" + String(UnicodeScalar(UInt8(scalar.value) + 0x40))
    }
    return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
