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
    var found: [(kind: KeyKind, key: UInt64)] = []
    keys(of: particulars, into: &found)
    return found
  }

  /// Adds the keys of a thing's identifiers, each once.
  static func keys(of particulars: Particulars, into keys: inout [(kind: KeyKind, key: UInt64)]) {
    if !particulars.serial.isEmpty {
      keys.append((.serial, key(.serial, particulars.serial)))
      addNearKeys(of: particulars.serial, to: &keys)
    }
    for uuid in particulars.uuids { keys.append((.uuid, key(.uuid, uuid))) }
    if !particulars.deviceID.isEmpty {
      keys.append((.deviceID, key(.deviceID, particulars.deviceID)))
    }
    for mac in particulars.macs where !MACAddress(mac).isLocallyAdministered {
      keys.append((.mac, key(mac: mac)))
    }
    for name in particulars.names {
      keys.append((.name, key(.name, name.short, within: name.home)))
    }
    for mark in particulars.tagMarks {
      keys.append((.tag, key(.tag, mark, within: particulars.organisation)))
    }
  }

  private static func addNearKeys(
    of serial: String, to keys: inout [(kind: KeyKind, key: UInt64)]
  ) {
    guard serial.utf8.count >= 7 else { return }
    var serial = serial
    serial.withUTF8 { bytes in
      let folded = bytes.map(SerialNearness.folded)
      keys.append((.foldedSerial, hash(folded.span, .foldedSerial)))
      keys.append((.serialHead, hash(bytes.span.extracting(first: 6), .serialHead)))
      keys.append((.serialTail, hash(bytes.span.extracting(last: 6), .serialTail)))
    }
  }

  private static func hash(_ bytes: Span<UInt8>, _ kind: KeyKind) -> UInt64 {
    Hash64.of(bytes, seed: UInt64(kind.rawValue))
  }

  private static func hash(_ text: String, seed: UInt64) -> UInt64 {
    var text = text
    return text.withUTF8 { Hash64.of($0.span, seed: seed) }
  }
}
