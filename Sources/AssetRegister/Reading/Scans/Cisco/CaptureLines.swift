import Glibc

/// The lines of what a terminal showed, as a person would see them.
enum CaptureLines {
  /// A capture is a few megabytes at most; what is larger is no capture.
  static let mostBytes = 64 << 20

  /// The lines of a file.
  ///
  /// - Throws: `RegisterError` if the file can't be read or is larger than a capture can be.
  static func read(_ path: String) throws -> [[UInt8]] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let code = errno
      throw RegisterError(
        code == ENOENT ? .missing : .permission,
        "\(path): cannot be read: \(String(cString: strerror(code)))")
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw RegisterError(
          .inputOutput, "\(path): cannot be read: \(String(cString: strerror(errno)))")
      }
      if count == 0 { return lines(of: bytes) }
      bytes += buffer[..<count]
      guard bytes.count <= mostBytes else {
        throw RegisterError(
          .badInput,
          "\(path): longer than 64 MiB, expected what a switch shows for one or two commands")
      }
    }
  }

  /// The lines of a text: UTF-8, or UTF-16 with a byte order mark as Windows saves it. Each of LF, CRLF and CR ends a
  /// line, so that what a pager wrote over is a line of its own.
  static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    let text = TextStart.singleBytes(bytes)
    var lines: [[UInt8]] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(shown(text[start..<index]))
        if byte == 0x0D, index + 1 < text.endIndex, text[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < text.endIndex { lines.append(shown(text[start...])) }
    return lines
  }

  /// The line without what was taken back, without escape sequences and without the pager's words.
  private static func shown(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var shown: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      index += 1
      switch byte {
      case 0x08: shown.removeLast(min(1, shown.count))
      case 0x1B:
        while index < line.endIndex, !line[index].isASCIILetter { index += 1 }
        index += 1
      default: shown.append(byte)
      }
    }
    return withoutPager(shown)
  }

  private static func withoutPager(_ line: [UInt8]) -> [UInt8] {
    let text = line.drop { $0 == 0x20 }
    for words in pagers where text.starts(with: words) {
      return [UInt8](repeating: 0x20, count: words.count) + text.dropFirst(words.count)
    }
    return line
  }

  private static let pagers = ["--More--", "<--- More --->", "-- More --"].map { Array($0.utf8) }
}
