import Glibc

/// The bytes of a regular file, by their place in it.
final class FileBytes: Sendable {
  let path: String
  let count: Int
  private let descriptor: Int32

  init(path: String) throws(WorkbookError) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw WorkbookError(path: path, kind: .unreadable(code: errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      close(descriptor)
      throw WorkbookError(path: path, kind: isFolder ? .unreadable(code: EISDIR) : .notARegularFile)
    }
    self.path = path
    self.descriptor = descriptor
    count = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Exactly `count` bytes from `offset` on.
  ///
  /// - Throws: `WorkbookError` if the file has no such bytes.
  func read(at offset: Int, count wanted: Int) throws(WorkbookError) -> [UInt8] {
    guard offset >= 0, wanted >= 0, offset <= count, wanted <= count - offset else {
      throw WorkbookError(path: path, kind: .endsEarly)
    }
    var bytes = [UInt8](repeating: 0, count: wanted)
    var done = 0
    while done < wanted {
      let found = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress.map { $0 + done }, wanted - done, off_t(offset + done))
      }
      if found < 0, errno == EINTR { continue }
      guard found >= 0 else { throw WorkbookError(path: path, kind: .unreadable(code: errno)) }
      guard found > 0 else { throw WorkbookError(path: path, kind: .endsEarly) }
      done += found
    }
    return bytes
  }
}

/// Little-endian numbers in bytes; a number that is not wholly there is nil.
extension [UInt8] {
  func number16(at index: Int) -> Int? { number(at: index, bytes: 2) }
  func number32(at index: Int) -> Int? { number(at: index, bytes: 4) }

  /// Nil too for a number beyond `Int`.
  func number64(at index: Int) -> Int? { number(at: index, bytes: 8) }

  private func number(at index: Int, bytes width: Int) -> Int? {
    guard index >= 0, index + width <= count else { return nil }
    var value: UInt64 = 0
    for offset in 0..<width { value |= UInt64(self[index + offset]) << (8 * UInt64(offset)) }
    return Int(exactly: value)
  }

  mutating func append16(_ value: Int) { append(value, bytes: 2) }
  mutating func append32(_ value: Int) { append(value, bytes: 4) }

  private mutating func append(_ value: Int, bytes width: Int) {
    for offset in 0..<width { append(UInt8(truncatingIfNeeded: value >> (8 * offset))) }
  }

  mutating func put32(_ value: Int, at index: Int) {
    for offset in 0..<4 { self[index + offset] = UInt8(truncatingIfNeeded: value >> (8 * offset)) }
  }
}
