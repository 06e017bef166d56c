import Glibc

/// The bytes of a regular file, in order.
final class FileBytes {
  let path: String
  private let descriptor: Int32

  init(path: String) throws(TableError) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw TableError(path: path, kind: .unreadable(code: errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      close(descriptor)
      throw TableError(
        path: path, kind: isFolder ? .unreadable(code: EISDIR) : .notARegularFile)
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Reads up to `count` bytes to `buffer` from index `start` on; 0 at the end of the file.
  func read(into buffer: ByteBuffer, at start: Int, count: Int) throws(TableError) -> Int {
    while true {
      let found = Glibc.read(descriptor, buffer.base + start, count)
      if found >= 0 { return found }
      if errno != EINTR { throw TableError(path: path, kind: .unreadable(code: errno)) }
    }
  }
}
