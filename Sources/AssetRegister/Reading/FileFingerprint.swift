internal import Crypto
import Glibc

/// What a file's content is known by, whatever its name.
package enum FileFingerprint {
  /// SHA-256 of a file's bytes as 64 hexadecimal digits, and how many bytes there are; read in pieces of 256 KiB.
  ///
  /// - Throws: `RegisterError` if the file is not there, is a folder, or can't be read.
  package static func of(_ path: String) throws -> (sha256: String, bytes: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var hash = SHA256()
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, errno) }
      guard count > 0 else { return (Hexadecimal.text(hash.finalize()), total) }
      buffer.withUnsafeBytes {
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count]))
      }
      total += count
    }
  }

  /// When a file was last written and how long it is: whether it is still what it was a moment ago.
  static func state(of path: String) throws -> [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(path, errno) }
    return [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  private static func failure(_ path: String, _ code: Int32) -> RegisterError {
    switch code {
    case ENOENT, ENOTDIR: RegisterError(.missing, "\(path): no such file")
    case EACCES, EPERM: RegisterError(.permission, "\(path): this account may not read it")
    case EISDIR: RegisterError(.badInput, "\(path): a folder, a file was expected")
    default:
      RegisterError(.inputOutput, "\(path): can't be read, \(String(cString: strerror(code)))")
    }
  }
}
