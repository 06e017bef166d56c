import AssetRegister
import Glibc

/// Standard output carries data, standard error everything else; both are made harmless for terminals.
enum Output {
  /// Whether data goes to a person's terminal rather than a file or another program.
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Writes lines of data for people; each line is made harmless.
  static func lines(_ text: String) throws {
    try shown(text + "\n")
  }

  /// Writes text for people as it stands, a last line without its end too; each line is made harmless.
  static func shown(_ text: String) throws {
    var safe = ""
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !safe.isEmpty || line.startIndex != text.utf8.startIndex { safe += "\n" }
      safe += VisibleText.line(String(decoding: line, as: UTF8.self))
    }
    try bytes(Array(safe.utf8))
  }

  /// Writes data for programs as it is; a reader that goes away early ends the program quietly.
  static func bytes(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard written >= 0 else {
        throw RegisterError(
          .inputOutput, "standard output: can't be written, \(String(cString: strerror(errno)))")
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Wipes what stands on the terminal's present line of standard error.
  static func wipeLine() { redraw("") }

  /// Puts a text in the place of what stands on the terminal's present line of standard error.
  static func redraw(_ text: String) {
    let bytes = Array("\r\(VisibleText.line(text))\u{1b}[K".utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Writes a line for the person, to standard error.
  static func message(_ text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { VisibleText.line(String(decoding: $0, as: UTF8.self)) }
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
