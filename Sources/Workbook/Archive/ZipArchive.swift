/// A ZIP archive, of which parts are unpacked in memory one stretch at a time. Nothing is ever written to disk, so
/// the names of parts are never paths.
final class ZipArchive: Sendable {
  let file: FileBytes
  let limits: ZipLimits
  /// All parts, in the order of the table of contents.
  let parts: [ZipEntry]
  private let entries: [String: ZipEntry]
  private let end: Int

  init(_ file: FileBytes, limits: ZipLimits = ZipLimits()) throws(WorkbookError) {
    let directory = try ZipDirectory(file, limits)
    (self.file, self.limits, end) = (file, limits, directory.offset)
    parts = directory.entries
    entries = Dictionary(
      directory.entries.map { (Self.key($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    if directory.entries.contains(where: { $0.flags & 0x2041 != 0 }) {
      throw WorkbookError(path: file.path, kind: .encrypted)
    }
  }

  /// The names of all parts, as looked up.
  var names: some Collection<String> { entries.keys }

  /// Whether there is such a part; letters of either case are alike.
  func holds(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// Begins to unpack a part; nil if there is none.
  ///
  /// - Throws: `WorkbookError` if it is not packed as its description says.
  func open(_ name: String) throws(WorkbookError) -> ZipStream? {
    guard let entry = entries[Self.key(name)] else { return nil }
    let start = try start(of: entry)
    guard entry.method == 0 || entry.method == 8 else {
      throw damaged("'\(entry.name)' is packed in way \(entry.method), expected 0 or 8")
    }
    return try ZipStream(file, entry, start: start, limits)
  }

  /// The bytes of a part as they are packed.
  ///
  /// - Throws: `WorkbookError` if it is not where its description says.
  func packed(_ entry: ZipEntry) throws(WorkbookError) -> [UInt8] {
    try file.read(at: start(of: entry), count: entry.packedSize)
  }

  /// Where the packed bytes of a part start.
  private func start(of entry: ZipEntry) throws(WorkbookError) -> Int {
    let header = try file.read(at: entry.headerOffset, count: 30)
    guard header.number32(at: 0) == 0x0403_4B50, header.number16(at: 8) == entry.method,
      let nameLength = header.number16(at: 26), let extraLength = header.number16(at: 28),
      try file.read(at: entry.headerOffset + 30, count: nameLength) == Array(entry.name.utf8)
    else { throw damaged("'\(entry.name)' is not where it should be") }
    let start = entry.headerOffset + 30 + nameLength + extraLength
    guard entry.packedSize <= end - start else {
      throw damaged("'\(entry.name)' lies beyond its end")
    }
    return start
  }

  /// The bytes of a small part; nil if there is none.
  func bytes(of name: String, atMost limit: Int = 64 << 20) throws(WorkbookError) -> [UInt8]? {
    guard let stream = try open(name) else { return nil }
    var bytes: [UInt8] = []
    while case let more = try stream.next(), !more.isEmpty {
      bytes.append(contentsOf: more)
      guard bytes.count <= limit else {
        throw WorkbookError(
          path: file.path,
          kind: .tooLarge(what: "'\(name)' is larger than needed", limit: "\(limit) bytes"))
      }
    }
    return bytes
  }

  /// Names differ neither in the case of letters nor in the way of slashes (ECMA-376 Part 2, 7.3).
  static func key(_ name: String) -> String {
    var bytes = name.utf8.map { byte in
      switch byte {
      case 0x41...0x5A: byte + 0x20
      case 0x5C: UInt8(ascii: "/")
      default: byte
      }
    }
    if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func damaged(_ words: String) -> WorkbookError {
    WorkbookError(path: file.path, kind: .damaged(words))
  }
}
