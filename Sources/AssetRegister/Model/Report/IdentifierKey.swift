/// A serial number, an address or the short name of a computer as a hash, by which equal ones are known.
struct IdentifierKey: Hashable, Sendable {
  private let hash: UInt64

  /// The keys of a field's value, which may be several words; none for fields that don't identify anything.
  static func all(_ field: String, _ value: String) -> [IdentifierKey] {
    let seed: UInt64
    switch field {
    case "serial_number": seed = 1
    case "hostname": seed = 2
    case "mac_address": seed = 3
    default: return []
    }
    return value.utf8.split(separator: 0x20).map { word in
      let known = field == "hostname" ? word.prefix { $0 != UInt8(ascii: ".") } : word[...]
      return IdentifierKey(hash: Hash64.of(Array(known).span, seed: seed))
    }
  }
}
