/// Addresses of what is plugged into a device and taken out again: docks, network adapters, servers for serial lines.
enum AdapterMAC {
  /// Whether an address is of a maker of such things (IEEE registry of MA-L assignments).
  static func matches(_ mac: UInt64) -> Bool {
    switch mac >> 24 {
    // ASIX, Realtek, Good Way, Luxshare, CE Link, BizLink, Action Star, Magic Control, Belkin
    case 0x00_0EC6, 0x00_E04C, 0x00_50B6, 0x3C_18A0, 0xA0_CEC8, 0x9C_EBE8, 0x00_249B, 0x00_051B,
      0x30_2303:
      true
    // Lantronix twice, Moxa, Digi
    case 0x00_204A, 0x00_80A3, 0x00_90E8, 0x00_409D: true
    default: false
    }
  }
}
