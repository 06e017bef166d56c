import Glibc

/// A file written beside its final place and put there whole, or not at all.
///
/// It is made for its owner alone (mode 0600), reaches the disk before it gets its name, and never takes the place of
/// a file that exists unless that is asked for, nor of anything that is not a plain file.
package struct NewFile: ~Copyable {
  /// Where the bytes lie until `commit`.
  package let temporaryPath: String
  private let path: String
  private let replaces: Bool
  private let descriptor: Int32
  private var isCommitted = false

  /// Begins a file.
  ///
  /// - Throws: `RegisterError` if something is in its place, or the folder can't be written.
  package init(at path: String, replacing replaces: Bool) throws {
    let temporaryPath = "\(path).\(getpid()).tmp"
    UnfinishedFiles.begin(temporaryPath)
    descriptor = try Self.begin(temporaryPath, for: path, replaces)
    self.temporaryPath = temporaryPath
    self.path = path
    self.replaces = replaces
  }

  deinit {
    close(descriptor)
    if !isCommitted { unlink(temporaryPath) }
    UnfinishedFiles.end(temporaryPath)
  }

  /// Adds bytes at the end.
  package func write(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
      }
      guard written >= 0 || errno == EINTR else {
        throw RegisterError(.inputOutput, "\(path): can't be written, \(Self.reason)")
      }
      start += max(0, written)
    }
  }

  /// Lets those read and write the file who may use the one at `path`, if there is one.
  package func takeMode(of path: String) throws {
    var found = stat()
    guard stat(path, &found) == 0 else { return }
    guard fchmod(descriptor, found.st_mode & 0o777) == 0 else {
      throw RegisterError(.permission, "\(path): its mode can't be kept, \(Self.reason)")
    }
  }

  /// Brings the bytes to the disk and gives the file its name.
  package mutating func commit() throws {
    guard fsync(descriptor) == 0 else {
      throw RegisterError(.inputOutput, "\(path): can't be brought to the disk, \(Self.reason)")
    }
    try Self.checkPlace(path, replaces)
    guard rename(temporaryPath, path) == 0 else {
      throw RegisterError(.cannotCreate, "\(path): can't be put in place, \(Self.reason)")
    }
    isCommitted = true
    try Self.syncFolder(of: path)
  }

  /// Brings the names in a file's folder to the disk.
  static func syncFolder(of path: String) throws {
    let bytes = Array(path.utf8)
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw RegisterError(.inputOutput, "\(folder): can't be brought to the disk, \(reason)")
    }
  }

  private static func begin(_ temporaryPath: String, for path: String, _ replaces: Bool) throws
    -> Int32
  {
    try checkPlace(path, replaces)
    unlink(temporaryPath)
    let descriptor = open(
      temporaryPath, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw RegisterError(.cannotCreate, "\(path): can't be made, \(reason)")
    }
    return descriptor
  }

  private static func checkPlace(_ path: String, _ replaces: Bool) throws {
    var found = stat()
    guard lstat(path, &found) == 0 else { return }
    guard found.st_mode & S_IFMT == S_IFREG else {
      throw RegisterError(.cannotCreate, "\(path): not a plain file, it is left alone")
    }
    guard replaces else {
      throw RegisterError(
        .cannotCreate, "\(path): there is a file already", help: "add --force to replace it")
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
