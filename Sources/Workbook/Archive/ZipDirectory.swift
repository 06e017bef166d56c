/// A part of an archive, as the table of contents at its end describes it.
struct ZipEntry: Sendable, Equatable {
  let name: String
  let flags: Int
  let method: Int
  let crc: Int
  let packedSize: Int
  let size: Int
  let headerOffset: Int
}

/// Reads the table of contents at the end of a ZIP archive (PKWARE, APPNOTE.TXT 6.3.10, 4.3.12 to 4.3.16).
struct ZipDirectory {
  private let file: FileBytes
  private let limits: ZipLimits
  private(set) var entries: [ZipEntry] = []
  /// Where the table of contents starts, before which all parts lie.
  private(set) var offset = 0

  private static let endSignature = 0x0605_4B50
  private static let locatorSignature = 0x0706_4B50
  private static let end64Signature = 0x0606_4B50
  private static let entrySignature = 0x0201_4B50
  private static let endSize = 22
  private static let longestComment = 0xFFFF

  init(_ file: FileBytes, _ limits: ZipLimits) throws(WorkbookError) {
    (self.file, self.limits) = (file, limits)
    let (count, size) = try locate()
    guard count <= limits.entries else {
      throw tooLarge("the workbook has \(count) parts", "\(limits.entries)")
    }
    guard size <= limits.directoryBytes else {
      throw tooLarge(
        "the workbook's table of contents is \(size) bytes", "\(limits.directoryBytes)")
    }
    try read(file.read(at: offset, count: size), count)
    try check()
  }

  /// Finds the table of contents; returns how many entries and bytes it has.
  private mutating func locate() throws(WorkbookError) -> (count: Int, size: Int) {
    let tailSize = min(file.count, Self.endSize + Self.longestComment)
    let tail = try file.read(at: file.count - tailSize, count: tailSize)
    var index = tailSize - Self.endSize
    while index >= 0 {
      if tail.number32(at: index) == Self.endSignature,
        tail.number16(at: index + 20) == tailSize - index - Self.endSize
      {
        break
      }
      index -= 1
    }
    guard index >= 0, let disk = tail.number16(at: index + 4),
      var count = tail.number16(at: index + 10), var size = tail.number32(at: index + 12),
      var start = tail.number32(at: index + 16)
    else { throw WorkbookError(path: file.path, kind: .endsEarly) }
    guard disk == 0 || disk == 0xFFFF else { throw damaged("it is one of several volumes") }
    var end = file.count - tailSize + index
    if index >= 20, tail.number32(at: index - 20) == Self.locatorSignature {
      guard let place = tail.number64(at: index - 12) else {
        throw damaged("a size is beyond all limits")
      }
      let record = try file.read(at: place, count: 56)
      guard record.number32(at: 0) == Self.end64Signature, let count64 = record.number64(at: 32),
        let size64 = record.number64(at: 40), let start64 = record.number64(at: 48)
      else { throw damaged("the end of its table of contents is not where it should be") }
      (count, size, start, end) = (count64, size64, start64, place)
    }
    guard start <= end, size <= end - start else {
      throw damaged("its table of contents lies beyond its end")
    }
    offset = start
    return (count, size)
  }

  private mutating func read(_ bytes: [UInt8], _ count: Int) throws(WorkbookError) {
    var index = 0
    for _ in 0..<count {
      guard bytes.number32(at: index) == Self.entrySignature,
        let flags = bytes.number16(at: index + 8), let method = bytes.number16(at: index + 10),
        let crc = bytes.number32(at: index + 16), let packed = bytes.number32(at: index + 20),
        let size = bytes.number32(at: index + 24), let nameLength = bytes.number16(at: index + 28),
        let extraLength = bytes.number16(at: index + 30),
        let commentLength = bytes.number16(at: index + 32),
        let header = bytes.number32(at: index + 42),
        case let nameStart = index + 46, case let extraStart = nameStart + nameLength,
        extraStart + extraLength + commentLength <= bytes.count
      else { throw damaged("its table of contents can't be read") }
      let extra = Array(bytes[extraStart..<extraStart + extraLength])
      let wide = try widened([size, packed, header], extra)
      entries.append(
        ZipEntry(
          name: String(decoding: bytes[nameStart..<extraStart], as: UTF8.self), flags: flags,
          method: method, crc: crc, packedSize: wide[1], size: wide[0], headerOffset: wide[2]))
      index = extraStart + extraLength + commentLength
    }
  }

  /// Takes those numbers that are all ones from the extra field that has room for larger ones (4.5.3).
  private func widened(_ numbers: [Int], _ extra: [UInt8]) throws(WorkbookError) -> [Int] {
    guard numbers.contains(0xFFFF_FFFF) else { return numbers }
    var index = 0
    while let tag = extra.number16(at: index), let length = extra.number16(at: index + 2) {
      if tag == 1 {
        var place = index + 4
        var wide = numbers
        for slot in wide.indices where wide[slot] == 0xFFFF_FFFF {
          guard place + 8 <= index + 4 + length, let number = extra.number64(at: place) else {
            throw damaged("its table of contents lacks a size")
          }
          wide[slot] = number
          place += 8
        }
        return wide
      }
      index += 4 + length
    }
    throw damaged("its table of contents lacks a size")
  }

  /// No part may be described twice, lie in another, or be larger than the limits, alone or with the others.
  private func check() throws(WorkbookError) {
    var names: Set<String> = []
    var total = 0
    for entry in entries {
      guard names.insert(ZipArchive.key(entry.name)).inserted else {
        throw damaged("it has two parts named '\(entry.name)'")
      }
      guard entry.size <= limits.entryBytes else {
        throw tooLarge("'\(entry.name)' unpacks to \(entry.size) bytes", "\(limits.entryBytes)")
      }
      total += entry.size
    }
    guard total <= limits.totalBytes else {
      throw tooLarge("the workbook unpacks to \(total) bytes", "\(limits.totalBytes)")
    }
    var end = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      let next = entry.headerOffset.addingReportingOverflow(entry.packedSize)
      guard entry.headerOffset >= end, !next.overflow, next.partialValue <= offset else {
        throw damaged("its parts overlap")
      }
      end = next.partialValue
    }
  }

  private func damaged(_ words: String) -> WorkbookError {
    WorkbookError(path: file.path, kind: .damaged(words))
  }

  private func tooLarge(_ what: String, _ limit: String) -> WorkbookError {
    WorkbookError(path: file.path, kind: .tooLarge(what: what, limit: limit))
  }
}
