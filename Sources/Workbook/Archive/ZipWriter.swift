internal import CZlib

/// Packs parts into a ZIP archive in memory. The same parts give the same bytes: every part is of 1 January 1980.
struct ZipWriter: ~Copyable {
  /// How many bytes the part being written has.
  private(set) var size = 0
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private var header = 0
  private var name: [UInt8] = []
  private var checksum: UInt = 0
  private let deflater = Deflater()

  /// 1 January 1980, the first day that the format knows.
  private static let day = 0x21

  /// Begins a part.
  mutating func begin(_ name: String) {
    self.name = Array(name.utf8)
    header = bytes.count
    (size, checksum) = (0, 0)
    deflater.restart()
    bytes.append32(0x0403_4B50)
    bytes.append(contentsOf: description(packedSize: 0))
    bytes.append16(self.name.count)
    bytes.append16(0)
    bytes.append(contentsOf: self.name)
  }

  /// Adds to the part.
  mutating func write(_ content: [UInt8]) {
    guard !content.isEmpty else { return }
    size += content.count
    checksum = content.withUnsafeBufferPointer {
      crc32(checksum, $0.baseAddress, UInt32($0.count))
    }
    deflater.deflate(content, isLast: false, into: &bytes)
  }

  /// Ends the part.
  mutating func end() {
    deflater.deflate([], isLast: true, into: &bytes)
    let packedSize = bytes.count - header - 30 - name.count
    bytes.put32(Int(checksum), at: header + 14)
    bytes.put32(packedSize, at: header + 18)
    bytes.put32(size, at: header + 22)
    list(description(packedSize: packedSize))
  }

  /// Adds a part of another archive as it is packed there.
  mutating func copy(_ entry: ZipEntry, _ packed: [UInt8]) {
    name = Array(entry.name.utf8)
    header = bytes.count
    let description = Self.description(
      flags: entry.flags & 0x0800, method: entry.method, [entry.crc, packed.count, entry.size])
    bytes.append32(0x0403_4B50)
    bytes.append(contentsOf: description)
    bytes.append16(name.count)
    bytes.append16(0)
    bytes.append(contentsOf: name)
    bytes.append(contentsOf: packed)
    list(description)
  }

  /// Adds the part at hand to the table of contents.
  private mutating func list(_ description: [UInt8]) {
    directory.append32(0x0201_4B50)
    directory.append16(20)
    directory.append(contentsOf: description)
    directory.append16(name.count)
    for _ in 0..<4 { directory.append16(0) }
    directory.append32(0)
    directory.append32(header)
    directory.append(contentsOf: name)
    count += 1
  }

  /// Adds a whole part.
  mutating func add(_ name: String, _ content: String) {
    begin(name)
    write(Array(content.utf8))
    end()
  }

  /// Adds the table of contents and hands the archive over.
  mutating func finish() -> [UInt8] {
    let start = bytes.count
    bytes.append(contentsOf: directory)
    bytes.append32(0x0605_4B50)
    bytes.append32(0)
    bytes.append16(count)
    bytes.append16(count)
    bytes.append32(directory.count)
    bytes.append32(start)
    bytes.append16(0)
    return bytes
  }

  /// What the header of the part at hand says: names in UTF-8, deflated.
  private func description(packedSize: Int) -> [UInt8] {
    Self.description(flags: 0x0800, method: 8, [Int(checksum), packedSize, size])
  }

  /// What a part's header and its entry in the table of contents say alike: version 2.0, and of when it is; then its
  /// checksum and sizes.
  private static func description(flags: Int, method: Int, _ numbers: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in [20, flags, method, 0, day] { bytes.append16(number) }
    for number in numbers { bytes.append32(number) }
    return bytes
  }
}

/// Packs bytes by deflating them.
private final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    deflateInit2_(
      stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  func restart() { deflateReset(stream) }

  func deflate(_ content: [UInt8], isLast: Bool, into target: inout [UInt8]) {
    content.withUnsafeBufferPointer { input in
      stream.pointee.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0) }
      stream.pointee.avail_in = UInt32(input.count)
      var isFull = true
      while isFull {
        let room = 64 * 1024
        let output = [UInt8](unsafeUninitializedCapacity: room) { output, count in
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(room)
          CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          count = room - Int(stream.pointee.avail_out)
        }
        target.append(contentsOf: output)
        isFull = stream.pointee.avail_out == 0
      }
    }
  }
}
