import CZlib

@testable import Workbook

/// Builds archives by hand, sound ones and others.
struct ZipBuilder {
  struct Part {
    var name: String
    var content: [UInt8]
    var method = 8
    var flags = 0
    /// What is said of it in place of the truth.
    var statedSize: Int?
    var statedCRC: Int?
    var localName: String?
  }

  var parts: [Part] = []
  var comment: [UInt8] = []
  var statedCount: Int?
  /// Whether the second part's header is said to be that of the first.
  var overlaps = false

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    var first: Int?
    for part in parts {
      let packed = part.method == 8 ? Self.deflated(part.content) : part.content
      let crc = part.statedCRC ?? Self.crc(part.content)
      let header = overlaps ? first ?? bytes.count : bytes.count
      first = first ?? header
      let local = Array((part.localName ?? part.name).utf8)
      let name = Array(part.name.utf8)
      bytes.append32(0x0403_4B50)
      let description = { (target: inout [UInt8]) in
        for number in [20, part.flags, part.method, 0, 0x21] { target.append16(number) }
        for number in [crc, packed.count, part.statedSize ?? part.content.count] {
          target.append32(number)
        }
      }
      description(&bytes)
      bytes.append16(local.count)
      bytes.append16(0)
      bytes += local + packed
      directory.append32(0x0201_4B50)
      directory.append16(20)
      description(&directory)
      directory.append16(name.count)
      for _ in 0..<4 { directory.append16(0) }
      directory.append32(0)
      directory.append32(header)
      directory += name
    }
    let start = bytes.count
    bytes += directory
    bytes.append32(0x0605_4B50)
    bytes.append32(0)
    bytes.append16(statedCount ?? parts.count)
    bytes.append16(statedCount ?? parts.count)
    bytes.append32(directory.count)
    bytes.append32(start)
    bytes.append16(comment.count)
    return bytes + comment
  }

  private static func crc(_ content: [UInt8]) -> Int {
    Int(content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
  }

  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    var writer = ZipWriter()
    writer.begin("")
    writer.write(content)
    writer.end()
    let bytes = writer.finish()
    return Array(bytes[30..<(30 + (bytes.number32(at: 18) ?? 0))])
  }
}
