import Glibc

/// Mends references to characters that XML can't hold before a parser sees them.
///
/// Scanners write a byte that is not printable as a reference: `&#x1b;` names a character that XML has none of, and becomes
/// U+FFFD. All else stays as it is, and so do line ends, so that lines keep their numbers.
struct XMLReferences {
  /// How many were mended.
  private(set) var mended = 0
  /// The line of the first that was.
  private(set) var firstLine: Int?
  /// Bytes at the end of a stretch that may be the beginning of a reference.
  private(set) var held: [UInt8] = []
  private var line = 1
  /// How many bytes were given, and how many of them before the last stretch.
  private var (given, start) = (0, 0)
  /// Where in what was given mended references stand that the parser may not have come to.
  private var places: [Int] = []

  /// The longest reference that is looked at.
  private static let longest = 16
  static let mostHeld = longest

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Forgets the places before the last stretch, which the parser has left behind.
  mutating func forgetEarlierPlaces() { places.removeAll { $0 < start } }

  /// How many were mended before a place in what was given, which must not be forgotten.
  func mended(before place: Int) -> Int { mended - places.count { $0 >= place } }

  /// Mends a stretch where it stands, which begins with what was ``held``; returns how many bytes it has afterwards.
  mutating func mend(
    _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, atEnd: Bool
  ) -> Int {
    held.removeAll(keepingCapacity: true)
    start = given
    var (read, written, search) = (0, 0, 0)
    func keep(upTo end: Int) {
      if read != written { memmove(bytes + written, bytes + read, end - read) }
      written += end - read
      read = end
    }
    while let ampersand = Self.nextReference(bytes, search, count, atEnd) {
      switch Self.look(UnsafeBufferPointer(start: bytes, count: count), at: ampersand, atEnd) {
      case .sound(let end): search = end
      case .cutShort:
        noteLines(bytes, read, ampersand)
        keep(upTo: ampersand)
        held.append(contentsOf: UnsafeBufferPointer(start: bytes + read, count: count - read))
        given += written
        return written
      case .forbidden(let end):
        noteLines(bytes, read, ampersand)
        if firstLine == nil { firstLine = line }
        keep(upTo: ampersand)
        places.append(start + written)
        for byte in Self.replacement {
          bytes[written] = byte
          written += 1
        }
        (read, search) = (end, end)
        mended += 1
      }
    }
    noteLines(bytes, read, count)
    keep(upTo: count)
    given += written
    return written
  }

  /// Counts lines until the first mending, whose line is wanted.
  private mutating func noteLines(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) {
    guard firstLine == nil, start < end else { return }
    line += UnsafeBufferPointer(start: bytes + start, count: end - start).reduce(0) {
      $0 &+ ($1 == 0x0A ? 1 : 0)
    }
  }

  /// The place of the next `&#`, or of an `&` at the end that more may follow.
  private static func nextReference(
    _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ count: Int, _ atEnd: Bool
  ) -> Int? {
    var from = start
    while from < count, let found = memchr(bytes + from, 0x23, count - from) {
      let place = found.assumingMemoryBound(to: UInt8.self) - bytes
      if place > start, bytes[place - 1] == UInt8(ascii: "&") { return place - 1 }
      from = place + 1
    }
    guard !atEnd, count > start, bytes[count - 1] == UInt8(ascii: "&") else { return nil }
    return count - 1
  }

  private enum Verdict {
    case sound(end: Int)
    case forbidden(end: Int)
    case cutShort
  }

  /// What stands at an ampersand.
  private static func look(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ atEnd: Bool
  ) -> Verdict {
    var index = start
    func next() -> UInt8? {
      guard index < min(bytes.count, start + longest) else { return nil }
      index += 1
      return bytes[index - 1]
    }
    let other = Verdict.sound(end: start + 1)
    let ended = atEnd || bytes.count >= start + longest ? other : .cutShort
    guard let ampersand = next() else { return ended }
    guard ampersand == UInt8(ascii: "&") else { return other }
    guard let hash = next() else { return ended }
    guard hash == UInt8(ascii: "#"), var byte = next() else {
      return hash == UInt8(ascii: "#") ? ended : other
    }
    let isHex = byte == UInt8(ascii: "x")
    if isHex {
      guard let first = next() else { return ended }
      byte = first
    }
    var (value, digits) = (UInt32(0), 0)
    while byte != UInt8(ascii: ";") {
      guard let digit = isHex ? byte.hexDigit : byte.isASCIIDigit ? byte & 15 : nil else {
        return other
      }
      value = min(value, 0xFFFFFF) * (isHex ? 16 : 10) + UInt32(digit)
      digits += 1
      guard let following = next() else { return ended }
      byte = following
    }
    guard digits > 0 else { return other }
    return isAllowed(value) ? .sound(end: index) : .forbidden(end: index)
  }

  /// Whether XML 1.0 lets a reference name the character (production 2, `Char`).
  private static func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
