/// A 64-bit hash of bytes, the same in every run and on every machine, for identity tables.
///
/// Not cryptographic: whoever chooses the bytes can make two of them collide. Keep the value beside
/// the key where a collision would matter.
package enum Hash64 {
  /// Hashes the bytes, eight at a time, by folding the 128-bit product with a constant
  /// (the constants are fractional digits of square roots of primes).
  package static func of(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var state = fold(seed ^ 0x6A09_E667_F3BC_C909, 0xBB67_AE85_84CA_A73B)
    var index = 0
    let raw = bytes.bytes
    while index + 8 <= bytes.count {
      let word = raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      state = fold(state ^ UInt64(littleEndian: word), 0x3C6E_F372_FE94_F82B)
      index += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count {
      tail |= UInt64(bytes[index]) << shift
      shift += 8
      index += 1
    }
    state = fold(state ^ tail, 0xA54F_F53A_5F1D_36F1)
    return fold(state ^ UInt64(bytes.count), 0x510E_527F_ADE6_82D1)
  }

  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
