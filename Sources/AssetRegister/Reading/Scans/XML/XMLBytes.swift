import Glibc

/// How the bytes of a document stand for text, as far as they are turned into UTF-8 here.
enum XMLEncoding: Equatable {
  case utf8, utf16le, utf16be, latin1
  /// Something else, which is left to the parser.
  case other

  /// Told by the byte order mark, the first characters and the XML declaration.
  init(head: [UInt8]) {
    switch (head.first, head.dropFirst().first) {
    case (0xFF, 0xFE), (0x3C, 0x00): self = .utf16le
    case (0xFE, 0xFF), (0x00, 0x3C): self = .utf16be
    default: self = XMLProlog.declaredEncoding(head).map(Self.init(named:)) ?? .utf8
    }
  }

  private init(named name: [UInt8]) {
    switch String(decoding: name.map(\.asciiLowered), as: UTF8.self) {
    // Where UTF-16 is declared in bytes that aren't, a program converted the file and left the word.
    case "utf-8", "utf8", "us-ascii", "ascii", "utf-16": self = .utf8
    case "iso-8859-1", "latin1": self = .latin1
    default: self = .other
    }
  }
}

/// The bytes of a file as UTF-8, a stretch at a time.
final class XMLBytes {
  private let file: UnsafeMutablePointer<FILE>
  private let encoding: XMLEncoding
  private var raw: [UInt8]
  /// Bytes that wait for the rest of their character.
  private var rest: [UInt8] = []

  /// How many bytes of UTF-8 one byte of a file may become.
  private static let growth = 2

  /// Opens a file.
  ///
  /// - Throws: `XMLFault` if that can't be done.
  init(path: String, encoding: XMLEncoding, chunk: Int) throws(XMLFault) {
    guard let file = fopen(path, "rb") else { throw Self.unreadable() }
    self.file = file
    self.encoding = encoding
    raw = [UInt8](repeating: 0, count: encoding == .utf8 || encoding == .other ? 0 : chunk)
  }

  deinit { fclose(file) }

  /// How much room reading `chunk` bytes needs.
  static func room(for chunk: Int) -> Int { (chunk + 4) * growth }

  /// Reads up to `chunk` bytes of the file to `target`, which has room for them; returns how many bytes of UTF-8 they
  /// are, 0 at the end.
  ///
  /// - Throws: `XMLFault` if the file can't be read.
  func read(_ chunk: Int, into target: UnsafeMutablePointer<UInt8>) throws(XMLFault) -> Int {
    if raw.isEmpty { return try fill(target, chunk) }
    while true {
      let found = try raw.withUnsafeMutableBufferPointer { buffer throws(XMLFault) in
        guard let start = buffer.baseAddress else { return 0 }
        return try fill(start, min(chunk, buffer.count))
      }
      let bytes = rest + raw[..<found]
      var written = 0
      rest = decode(bytes, atEnd: found == 0) { byte in
        target[written] = byte
        written += 1
      }
      if written > 0 || found == 0 { return written }
    }
  }

  private func fill(
    _ target: UnsafeMutablePointer<UInt8>, _ chunk: Int
  ) throws(XMLFault) -> Int {
    let found = fread(target, 1, chunk, file)
    if found == 0, ferror(file) != 0 { throw Self.unreadable() }
    return found
  }

  /// Decodes all but the start of a character that more bytes may complete, which is returned.
  private func decode(_ bytes: [UInt8], atEnd: Bool, _ put: (UInt8) -> Void) -> [UInt8] {
    guard encoding != .latin1 else {
      for byte in bytes { Unicode.Scalar(byte).utf8.forEach(put) }
      return []
    }
    let low = encoding == .utf16le ? 0 : 1
    func unit(_ index: Int) -> UInt32 {
      UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8
    }
    var index = 0
    while index + 1 < bytes.count {
      var value = unit(index)
      if value & 0xFC00 == 0xD800 {
        if index + 3 >= bytes.count, !atEnd { break }
        if index + 3 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
          value = 0x10000 + (value & 0x3FF) << 10 + (unit(index + 2) & 0x3FF)
          index += 2
        }
      }
      index += 2
      putScalar(value, put)
    }
    guard atEnd, index < bytes.count else { return Array(bytes[index...]) }
    put(Self.impossible)
    return []
  }

  private func putScalar(_ value: UInt32, _ put: (UInt8) -> Void) {
    guard let scalar = Unicode.Scalar(value) else { return put(Self.impossible) }
    scalar.utf8.forEach(put)
  }

  /// A byte that no UTF-8 has, at which the parser stops: it stands for half a character.
  private static let impossible: UInt8 = 0xFF

  private static func unreadable() -> XMLFault {
    XMLFault(kind: .unreadable(String(cString: strerror(errno))), line: 1, column: 1)
  }
}
