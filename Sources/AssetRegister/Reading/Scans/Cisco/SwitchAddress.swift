/// An entry of `show mac address-table`, in any of its layouts: the VLAN before the address or behind its kind.
struct SwitchAddress: Equatable {
  let mac: MACAddress
  /// Nil where it is of all VLANs or of none.
  let vlan: String?
  let isDynamic: Bool
  /// The ports as written; mostly one.
  let ports: [String]

  init?(_ words: [ArraySlice<UInt8>]) {
    guard let place = words.firstIndex(where: { Self.isAddress($0) }), place <= 4 else {
      return nil
    }
    let word = words[place]
    guard let value = MACAddress.parse(word.span) else { return nil }
    let behind = words[(place + 1)...].map { String(decoding: $0, as: UTF8.self) }
    guard let kind = behind.first.flatMap({ Self.kinds[$0.lowercased()] }) else { return nil }
    mac = MACAddress(value)
    isDynamic = kind
    if place == 0, behind.count > 1, Self.isVLAN(behind[1]) {
      vlan = Self.vlan(behind[1])
      ports = Self.ports(behind.dropFirst(2))
    } else {
      vlan = place == 0 ? nil : Self.vlan(String(decoding: words[place - 1], as: UTF8.self))
      ports = Self.ports(behind.dropFirst())
    }
  }

  /// Whether the port is a part of the switch itself and not a place where a cable goes.
  var isOfSwitch: Bool {
    ports.allSatisfy { port in
      let name = port.lowercased()
      return Self.inner.contains { name.hasPrefix($0) } || name.hasPrefix("vl")
    }
  }

  /// The kinds of entries; true for those that the switch learned and will forget.
  private static let kinds = [
    "dynamic": true, "static": false, "system": false, "self": false, "secure": false,
    "sticky": false, "permanent": false, "multicast": false, "blackhole": false,
  ]

  private static let inner = [
    "cpu", "router", "switch", "stby-switch", "drop", "sup-eth", "igmp", "supervisor",
  ]

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    (word.count == 14 || word.count == 17) && MACAddress.parse(word.span) != nil
  }

  private static func isVLAN(_ word: String) -> Bool {
    word.utf8.allSatisfy(\.isASCIIDigit) || word.lowercased() == "all"
  }

  private static func vlan(_ word: String) -> String? {
    !word.utf8.isEmpty && word.utf8.allSatisfy(\.isASCIIDigit) ? word : nil
  }

  /// The words at the end that are no columns between the kind and the ports: learn, age, protocols, flags.
  private static func ports(_ words: ArraySlice<String>) -> [String] {
    var ports: [String] = []
    for word in words {
      let isPort =
        word.utf8.first?.isASCIILetter == true && word.utf8.count > 1 && !between.contains(word)
        && !word.hasPrefix("ip,") && !word.hasPrefix("assigned,")
      if isPort {
        ports += word.utf8.split(separator: UInt8(ascii: ",")).map {
          String(decoding: $0, as: UTF8.self)
        }
      }
    }
    return ports
  }

  private static let between: Set = ["Yes", "No", "ip", "ipx", "assigned", "other", "n/a", "N/A"]
}

/// An entry of `show ip arp`.
struct RouterNeighbour: Equatable {
  let ip: IPAddress
  /// Nil where nothing answered.
  let mac: MACAddress?
  /// Whether the address is the router's own.
  let isOwn: Bool
  let vlan: String?

  init?(_ words: [ArraySlice<UInt8>]) {
    let rest =
      words.first.map { $0.elementsEqual("Internet".utf8) } == true ? words[1...] : words[...]
    guard rest.count >= 3 else { return nil }
    let number = rest[rest.startIndex]
    guard let ip = IPAddress.parse(number.span), ip.isV4 else { return nil }
    let age = rest[rest.startIndex + 1]
    let hardware = rest[rest.startIndex + 2]
    guard Self.isAge(age) else { return nil }
    if let value = MACAddress.parse(hardware.span), hardware.count > 12 {
      mac = MACAddress(value)
    } else {
      guard String(decoding: hardware, as: UTF8.self).lowercased() == "incomplete" else {
        return nil
      }
      mac = nil
    }
    self.ip = ip
    isOwn = age.elementsEqual([UInt8(ascii: "-")])
    let names = rest.dropFirst(3).map { String(decoding: $0, as: UTF8.self) }
    vlan = names.compactMap(Self.vlan).first
  }

  /// Minutes, a time as `00:01:09` or `2d03h`, seconds with a fraction, or `-`.
  private static func isAge(_ word: ArraySlice<UInt8>) -> Bool {
    let marks = Array(":.-".utf8)
    let letters = Array("dhwmsy".utf8)
    return word.allSatisfy { $0.isASCIIDigit || marks.contains($0) || letters.contains($0) }
      && (word.contains(where: \.isASCIIDigit) || word.elementsEqual([UInt8(ascii: "-")]))
  }

  /// The number behind `Vlan` or `Vl`.
  private static func vlan(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    let letters = bytes.prefix { $0.isASCIILetter }
    let digits = bytes.dropFirst(letters.count)
    let word = String(decoding: letters.map(\.asciiLowered), as: UTF8.self)
    guard word == "vlan" || word == "vl", !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
