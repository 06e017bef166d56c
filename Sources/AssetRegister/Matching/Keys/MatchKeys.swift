/// The kinds of keys by which things find one another, the strongest first.
enum KeyKind: UInt8, Sendable, CaseIterable {
  case serial = 1
  case uuid
  case deviceID
  case mac
  case name
  /// The serial number with the letters that people mistake for digits as digits.
  case foldedSerial
  /// The first and the last characters of a serial number: one slip of the pen leaves one of them whole.
  case serialHead
  case serialTail
  /// A tag of a register, or digits in a name that may be one.
  case tag

  /// Whether two sightings that hold the key may be one device for it.
  var joinsSightings: Bool { rawValue <= KeyKind.name.rawValue }
}

/// Makes the keys of things: hashes of a kind, a namespace and a canonical value, the same on every machine.
enum MatchKeys {
  static func key(_ kind: KeyKind, _ text: String, within: String = "") -> UInt64 {
    var seed = UInt64(kind.rawValue)
    if !within.isEmpty { seed = hash(within, seed: seed) }
    return hash(text, seed: seed)
  }

  static func key(mac: UInt64) -> UInt64 {
    withUnsafeBytes(of: mac.littleEndian) { bytes in
      Hash64.of(bytes.bindMemory(to: UInt8.self).span, seed: UInt64(KeyKind.mac.rawValue))
    }
  }

  /// The keys of a thing's identifiers, each once.
  static func keys(of particulars: Particulars) -> [(kind: KeyKind, key: UInt64)] {
    var keys: [(kind: KeyKind, key: UInt64)] = []
    if !particulars.serial.isEmpty {
      keys.append((.serial, key(.serial, particulars.serial)))
      keys += nearKeys(of: particulars.serial)
    }
    keys += particulars.uuids.map { (.uuid, key(.uuid, $0)) }
    if !particulars.deviceID.isEmpty {
      keys.append((.deviceID, key(.deviceID, particulars.deviceID)))
    }
    for mac in particulars.macs where !MACAddress(mac).isLocallyAdministered {
      keys.append((.mac, key(mac: mac)))
    }
    for name in particulars.names {
      keys.append((.name, key(.name, name.short, within: name.home)))
    }
    keys += particulars.tagMarks.map { (.tag, key(.tag, $0, within: particulars.organisation)) }
    return keys
  }

  private static func nearKeys(of serial: String) -> [(kind: KeyKind, key: UInt64)] {
    guard serial.utf8.count >= 7 else { return [] }
    let bytes = Array(serial.utf8)
    return [
      (.foldedSerial, key(.foldedSerial, SerialNearness.folded(serial))),
      (.serialHead, key(.serialHead, String(decoding: bytes.prefix(6), as: UTF8.self))),
      (.serialTail, key(.serialTail, String(decoding: bytes.suffix(6), as: UTF8.self))),
    ]
  }

  private static func hash(_ text: String, seed: UInt64) -> UInt64 {
    var text = text
    return text.withUTF8 { Hash64.of($0.span, seed: seed) }
  }
}
