import Glibc

/// How far this program has read a file, as the kernel knows it.
struct FilePosition: Sendable {
  private let size: Int
  private let device: UInt
  private let number: UInt

  init(_ path: String) {
    var found = stat()
    let isThere = stat(path, &found) == 0
    size = isThere ? Int(found.st_size) : 0
    device = UInt(found.st_dev)
    number = UInt(found.st_ino)
  }

  /// The part of the file that lies behind whoever has come least far, from 0 to 1; nil while nobody reads it.
  var share: Double? {
    guard size > 0 else { return nil }
    var least: Int?
    for descriptor in Int32(3)..<64 {
      var found = stat()
      guard fstat(descriptor, &found) == 0, UInt(found.st_dev) == device,
        UInt(found.st_ino) == number
      else { continue }
      let position = Int(lseek(descriptor, 0, SEEK_CUR))
      if position > 0 { least = min(least ?? position, position) }
    }
    return least.map { Double($0) / Double(size) }
  }
}
