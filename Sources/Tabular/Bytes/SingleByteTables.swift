extension TextEncoding {
  /// The characters of bytes 80 to FF of a single-byte encoding; NUL where a byte has no meaning.
  var upperHalf: [Unicode.Scalar] {
    switch self {
    case .utf8, .utf16le, .utf16be: []
    case .windows1252: windows1252Controls + (0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) }
    case .macRoman: macRomanUpperHalf
    }
  }
}

/// Bytes 80 to 9F, where Windows-1252 differs from ISO 8859-1 (unicode.org, CP1252.TXT).
private let windows1252Controls = Array(
  """
  €\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\
  \0‘’“”•–—˜™š›œ\0žŸ
  """.unicodeScalars)

/// Bytes 80 to FF (unicode.org, ROMAN.TXT).
private let macRomanUpperHalf = Array(
  """
  ÄÅÇÉÑÖÜáàâäãåçéè\
  êëíìîïñóòôöõúùûü\
  †°¢£§•¶ß®©™´¨≠ÆØ\
  ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
  ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ\
  –—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
  ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\
  \u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
  """.unicodeScalars)
