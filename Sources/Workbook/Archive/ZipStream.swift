internal import CZlib

/// Unpacks one part of an archive, and checks at its end that it is what was packed.
final class ZipStream {
  private let file: FileBytes
  private let entry: ZipEntry
  private let limits: ZipLimits
  private let inflater: Inflater?
  private var place: Int
  private var packedLeft: Int
  private var produced = 0
  private var checksum: UInt = 0
  private var isAtEnd = false

  private static let chunk = 64 * 1024

  init(_ file: FileBytes, _ entry: ZipEntry, start: Int, _ limits: ZipLimits) throws(WorkbookError)
  {
    (self.file, self.entry, self.limits) = (file, entry, limits)
    (place, packedLeft) = (start, entry.packedSize)
    inflater = entry.method == 8 ? try Inflater(path: file.path) : nil
  }

  /// The next bytes; none at the end.
  ///
  /// - Throws: `WorkbookError` if the part is not sound, or grows over the limits.
  func next() throws(WorkbookError) -> [UInt8] {
    guard !isAtEnd else { return [] }
    let bytes = if let inflater { try inflate(inflater) } else { try stored() }
    produced += bytes.count
    if !bytes.isEmpty {
      checksum = bytes.withUnsafeBufferPointer {
        crc32(checksum, $0.baseAddress, UInt32($0.count))
      }
    }
    guard produced <= entry.size else { throw damaged("is longer than its description says") }
    guard produced <= limits.smallBytes || produced / limits.ratio <= entry.packedSize else {
      throw WorkbookError(
        path: file.path,
        kind: .tooLarge(
          what: "'\(entry.name)' unpacks to more than \(limits.ratio) times its size",
          limit: "\(limits.ratio) times, for it could fill the machine"))
    }
    if bytes.isEmpty {
      isAtEnd = true
      guard produced == entry.size, checksum == UInt(entry.crc) else {
        throw damaged("is not what was packed, its checksum differs")
      }
    }
    return bytes
  }

  private func stored() throws(WorkbookError) -> [UInt8] {
    let count = min(packedLeft, Self.chunk)
    let bytes = try file.read(at: place, count: count)
    place += count
    packedLeft -= count
    return bytes
  }

  private func inflate(_ inflater: Inflater) throws(WorkbookError) -> [UInt8] {
    while true {
      if inflater.needsInput, packedLeft > 0 { inflater.input = try stored() }
      guard let bytes = inflater.next(room: Self.chunk) else {
        throw damaged("can't be unpacked")
      }
      if !bytes.isEmpty || inflater.hasEnded { return bytes }
      guard packedLeft > 0 else { throw damaged("breaks off") }
    }
  }

  private func damaged(_ words: String) -> WorkbookError {
    WorkbookError(path: file.path, kind: .damaged("'\(entry.name)' \(words)"))
  }
}

/// Unpacks deflated bytes.
private final class Inflater {
  private let stream: UnsafeMutablePointer<z_stream>
  var input: [UInt8] = [] { didSet { used = 0 } }
  private var used = 0
  private(set) var hasEnded = false

  init(path: String) throws(WorkbookError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = inflateInit2_(
      stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw WorkbookError(path: path, kind: .damaged("there is no memory to unpack it"))
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  var needsInput: Bool { used == input.count }

  /// Up to `room` bytes; none when more input is needed; nil when the bytes are not sound.
  func next(room: Int) -> [UInt8]? {
    guard !hasEnded else { return [] }
    var status = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      input.withUnsafeBufferPointer { input in
        stream.pointee.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0) + used }
        stream.pointee.avail_in = UInt32(input.count - used)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(room)
        status = inflate(stream, Z_NO_FLUSH)
        used = input.count - Int(stream.pointee.avail_in)
        count = room - Int(stream.pointee.avail_out)
      }
    }
    hasEnded = status == Z_STREAM_END
    return [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(status) ? output : nil
  }
}
