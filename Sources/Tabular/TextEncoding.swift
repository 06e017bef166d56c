/// The ways of writing text as bytes that a reader understands. The raw value is what people type.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"
  case windows1252 = "windows-1252"
  case macRoman = "mac-roman"

  /// The name in running text.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16le: "UTF-16 (little-endian)"
    case .utf16be: "UTF-16 (big-endian)"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac Roman"
    }
  }

  /// The bytes that may stand at the start of a file to say which encoding it has.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16le: [0xFF, 0xFE]
    case .utf16be: [0xFE, 0xFF]
    case .windows1252, .macRoman: []
    }
  }
}
