internal import Crypto

/// A SHA-256 over the rows of one table: name, type, length and bytes of every value that is there.
///
/// Absent values are left out, so that a column added later changes nothing.
struct ContentDigest: Sendable {
  private var hash = SHA256()
  private var buffer = [UInt8](repeating: 0, count: 1 << 15)
  /// How many bytes of the buffer are still to be hashed.
  private var filled = 0

  /// The digest of no rows.
  static let ofNothing: [UInt8] = Array(SHA256().finalize())

  /// Begins the next row.
  mutating func row() {
    makeRoom(for: 1)
    buffer[filled] = UInt8(ascii: "R")
    filled += 1
  }

  /// Adds a whole number.
  mutating func add(_ column: [UInt8], _ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { add(column, mark: UInt8(ascii: "i"), $0) }
  }

  /// Adds the bytes of a text.
  mutating func add(_ column: [UInt8], _ text: UnsafeRawBufferPointer) {
    add(column, mark: UInt8(ascii: "t"), text)
  }

  /// The digest of all rows.
  mutating func finish() -> [UInt8] {
    flush()
    return Array(hash.finalize())
  }

  /// Every value of a register goes through here, so its parts are copied into one buffer without growing it.
  private mutating func add(_ column: [UInt8], mark: UInt8, _ value: UnsafeRawBufferPointer) {
    let length = column.count + 9 + value.count
    makeRoom(for: length)
    var place = filled
    filled += length
    buffer.withUnsafeMutableBytes { buffer in
      func copy(_ bytes: UnsafeRawBufferPointer) {
        UnsafeMutableRawBufferPointer(rebasing: buffer[place...]).copyMemory(from: bytes)
        place += bytes.count
      }
      column.withUnsafeBytes { copy($0) }
      buffer[place] = mark
      place += 1
      withUnsafeBytes(of: Int64(value.count).littleEndian) { copy($0) }
      copy(value)
    }
  }

  private mutating func makeRoom(for length: Int) {
    guard filled + length > buffer.count else { return }
    flush()
    if length > buffer.count { buffer = [UInt8](repeating: 0, count: length) }
  }

  private mutating func flush() {
    buffer.withUnsafeBytes {
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<filled]))
    }
    filled = 0
  }
}
