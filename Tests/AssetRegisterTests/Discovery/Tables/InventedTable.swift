@testable import AssetRegister

/// A device as chance makes it.
struct InventedSeen {
  let serial: String
  let wired: MACAddress
  let wireless: MACAddress
  let ip: String
  let name: String
  let guid: String
  let seen: Int64
  let port: String
  let vlan: Int

  init(_ random: inout SeededCells, _ number: Int) {
    let letters = "BCDFGHJKLMNPQRSTVWXZ".unicodeScalars.map { String($0) }
    serial = random.text(letters, 3..<5) + String(random.number(10_000..<99_999)) + "\(number)"
    wired = MACAddress(0xA44C_C800_0000 | UInt64(random.number(0..<0xFF)) << 16 | UInt64(number))
    wireless = MACAddress(0x3C52_8200_0000 | UInt64(number) << 8 | UInt64(random.number(0..<0xFF)))
    ip = "10.\(random.number(0..<256)).\(number / 250).\(number % 250 + 1)"
    name = "lt-\(random.text(letters, 2..<4).lowercased())-\(number)"
    guid = MachineUUID(high: random.next() | 1, low: random.next()).description
    seen = Int64(1_700_000_000 + random.number(0..<90_000_000))
    port = "Gi\(random.number(1..<9))/0/\(random.number(1..<49))"
    vlan = random.number(2..<4000)
  }
}

/// A column of some source: how it writes a device, and what is to be read from it.
struct InventedColumn: Sendable {
  let heading: String
  let write: @Sendable (InventedSeen, inout SeededCells) -> String
  let read: @Sendable (InventedSeen, inout Sighting) -> Void

  static func serial(_ heading: String) -> InventedColumn {
    InventedColumn(heading: heading) { device, random in
      [device.serial, " \(device.serial.lowercased()) ", "=\"\(device.serial)\""][
        random.number(0..<3)]
    } read: {
      $1.serialNumber = $0.serial
    }
  }

  static func wired(_ heading: String) -> InventedColumn {
    InventedColumn(heading: heading) { device, random in
      spelt(device.wired, &random)
    } read: {
      $1.macs.append($0.wired.description)
    }
  }

  static func bothMACs(_ heading: String) -> InventedColumn {
    InventedColumn(heading: heading) { device, random in
      let (one, two) = (device.wired.description, device.wireless.description)
      return [
        "['\(one)', '\(two)', None]", "[\"\(one)\", null, \"\(two)\"]", "[\(one), \(two)]",
        "\(one); \(two)", "\(one)\n\(two)",
      ][random.number(0..<5)]
    } read: {
      $1.macs += [$0.wired.description, $0.wireless.description]
    }
  }

  static func wireless(_ heading: String) -> InventedColumn {
    InventedColumn(heading: heading) { device, random in
      spelt(device.wireless, &random)
    } read: {
      $1.macs.append($0.wireless.description)
    }
  }

  static func ip(_ heading: String) -> InventedColumn {
    InventedColumn(heading: heading) { device, _ in
      device.ip
    } read: {
      $1.ips.append($0.ip)
    }
  }

  static func name(_ heading: String, _ suffix: String = "") -> InventedColumn {
    InventedColumn(heading: heading) { device, random in
      random.number(0..<2) == 0 ? device.name + suffix : device.name.uppercased() + suffix
    } read: {
      $1.names.append($0.name + (suffix == "$" ? "" : suffix))
    }
  }

  static func number(_ heading: String, _ service: String) -> InventedColumn {
    InventedColumn(heading: heading) { device, _ in
      device.guid
    } read: {
      $1.deviceID = "\(service) \($0.guid)"
    }
  }

  static func seen(_ heading: String, _ how: SeenHow = .device) -> InventedColumn {
    InventedColumn(heading: heading) { device, random in
      let text = Instant.text(secondsSince1970: device.seen)
      let (day, time) = (text.prefix(10), text.dropFirst(11).dropLast())
      return [text, "\(day) \(time)", "\(day) \(time).1234567", "\(day)T\(time).000+00:00"][
        random.number(0..<4)]
    } read: {
      $1.seenAt = Instant.text(secondsSince1970: $0.seen)
      $1.seenHow = how
    }
  }

  static func words(
    _ heading: String, _ text: String, _ field: any WritableKeyPath<Sighting, String?> & Sendable
  ) -> InventedColumn {
    InventedColumn(heading: heading) { _, _ in
      text
    } read: {
      $1[keyPath: field] = text
    }
  }

  static func noise(_ heading: String) -> InventedColumn {
    InventedColumn(heading: heading) { _, random in
      random.text(["a", ",", ";", "\t", "\"", "\n", "é", " ", "1"], 0..<6)
    } read: { _, _ in
    }
  }

  private static func spelt(_ mac: MACAddress, _ random: inout SeededCells) -> String {
    let text = mac.description
    let bare = String(decoding: text.utf8.filter { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    return [text, text.uppercased(), bare, text.replacing(":", with: "-")][random.number(0..<4)]
  }
}
