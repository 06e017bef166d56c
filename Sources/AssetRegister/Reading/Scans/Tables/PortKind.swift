/// The names of ports of switches.
enum PortKind {
  /// Whether the port takes a cable: a kind of Ethernet, or numbers alone.
  static func isWired(_ name: String) -> Bool {
    let bytes = Array(name.utf8).map(\.asciiLowered)
    let letters = bytes.prefix { $0.isASCIILetter }
    let rest = bytes.dropFirst(letters.count).drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    guard rest.first?.isASCIIDigit == true else { return false }
    return letters.isEmpty ? rest.contains(UInt8(ascii: "/")) : kinds.contains(letters.span)
  }

  /// Whether the port is several cables taken together, which lead to another switch or a server.
  static func isBundle(_ name: String) -> Bool {
    let bytes = Array(name.utf8).map(\.asciiLowered)
    let letters = bytes.prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
    guard letters.count < bytes.count else { return false }
    return bundles.contains(letters.span)
  }

  private static let kinds = ByteStringTable([
    "fa", "fastethernet", "gi", "gig", "gigabitethernet", "tw", "twogigabitethernet", "fi",
    "fivegigabitethernet", "te", "tengige", "tengigabitethernet", "twe", "twentyfivegige", "fo",
    "fortygigabitethernet", "hu", "hundredgige", "et", "eth", "ethernet", "ge", "xe", "xge",
  ])

  private static let bundles = ByteStringTable([
    "po", "port-channel", "portchannel", "bundle-ether", "be", "ae", "lag", "trk", "eth-trunk",
    "bridge-aggregation", "bagg",
  ])
}
