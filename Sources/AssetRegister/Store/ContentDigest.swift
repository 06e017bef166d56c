internal import Crypto

/// A SHA-256 over the rows of one table: name, type, length and bytes of every value that is there.
///
/// Absent values are left out, so that a column added later changes nothing.
struct ContentDigest: Sendable {
  private var hash = SHA256()
  private var buffer: [UInt8] = []
  private static let limit = 1 << 15

  /// The digest of no rows.
  static let ofNothing: [UInt8] = Array(SHA256().finalize())

  init() {
    buffer.reserveCapacity(2 * Self.limit)
  }

  /// Begins the next row.
  mutating func row() {
    if buffer.count > Self.limit { flush() }
    buffer.append(UInt8(ascii: "R"))
  }

  /// Adds a whole number.
  mutating func add(_ column: [UInt8], _ number: Int64) {
    add(column, mark: UInt8(ascii: "i"), count: 8)
    withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
  }

  /// Adds the bytes of a text.
  mutating func add(_ column: [UInt8], _ text: UnsafeRawBufferPointer) {
    add(column, mark: UInt8(ascii: "t"), count: text.count)
    buffer.append(contentsOf: text)
  }

  /// The digest of all rows.
  mutating func finish() -> [UInt8] {
    flush()
    return Array(hash.finalize())
  }

  private mutating func add(_ column: [UInt8], mark: UInt8, count: Int) {
    buffer.append(contentsOf: column)
    buffer.append(mark)
    withUnsafeBytes(of: Int64(count).littleEndian) { buffer.append(contentsOf: $0) }
  }

  private mutating func flush() {
    hash.update(data: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
