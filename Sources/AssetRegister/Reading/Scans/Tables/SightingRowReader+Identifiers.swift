/// What tells a device from others.
extension SightingRowReader {
  /// The canonical text of an identifier; what is none is counted.
  private mutating func canonical<Value: CanonicalValue>(
    _ type: Value.Type, _ field: SightingField, _ cell: Span<UInt8>, _ line: Int
  ) -> String? {
    canonical.removeAll(keepingCapacity: true)
    let verdict = Value.read(cell, into: &canonical)
    guard verdict == .value else {
      refused.add(field, verdict, cell, line: line)
      return nil
    }
    return canonical.span.text
  }

  mutating func one<Value: CanonicalValue>(
    _ type: Value.Type, _ field: SightingField, _ cell: Span<UInt8>, _ line: Int,
    _ value: inout String?
  ) {
    guard value == nil, let item = CellList.first(cell) else { return }
    value = canonical(type, field, cell.extracting(item), line)
  }

  mutating func append<Value: CanonicalValue>(
    _ type: Value.Type, _ field: SightingField, _ cell: Span<UInt8>, _ line: Int,
    _ values: inout [String]
  ) {
    guard cell.count > 0, let value = canonical(type, field, cell, line), !values.contains(value)
    else { return }
    values.append(value)
  }

  mutating func serial(_ cell: Span<UInt8>, _ sighting: inout Sighting) {
    guard sighting.serialNumber == nil else { return }
    let items = CellList.items(cell).filter { !$0.isEmpty }
    guard let first = items.first else { return }
    if items.count > 1 {
      serialLists = ((serialLists?.count ?? 0) + 1, serialLists?.line ?? sighting.line)
    }
    sighting.serialNumber = canonical(
      SerialNumber.self, .serialNumber, cell.extracting(first), sighting.line)
  }

  mutating func mac(_ item: Span<UInt8>, _ sighting: inout Sighting) {
    let plain = ClientIdentifier.withoutType(item)
    if let plain {
      append(MACAddress.self, .macAddress, plain.span, sighting.line, &sighting.macs)
    } else {
      append(MACAddress.self, .macAddress, item, sighting.line, &sighting.macs)
    }
  }

  /// Names, and what stands where a name should: an address, or a domain before a backslash.
  mutating func names(_ cell: Span<UInt8>, _ sighting: inout Sighting) {
    CellList.forEach(cell) { item in
      if isAddress(item, &sighting) { return }
      var name = item
      if let slash = NameText.backslash(in: item) {
        name = item.extracting((slash + 1)...)
        one(Hostname.self, .domain, item.extracting(..<slash), sighting.line, &sighting.domain)
      }
      append(Hostname.self, .hostname, name, sighting.line, &sighting.names)
    }
  }

  mutating func reverseNames(_ cell: Span<UInt8>, _ sighting: inout Sighting) {
    CellList.forEach(cell) { item in
      if isAddress(item, &sighting) { return }
      append(Hostname.self, .reverseName, item, sighting.line, &sighting.reverseNames)
    }
  }

  /// Whether an address stands where a name should; it is taken as what it is.
  private mutating func isAddress(_ item: Span<UInt8>, _ sighting: inout Sighting) -> Bool {
    if IPAddress.parse(item) != nil {
      append(IPAddress.self, .ipAddress, item, sighting.line, &sighting.ips)
    } else if MACAddress.parse(item) != nil {
      append(MACAddress.self, .macAddress, item, sighting.line, &sighting.macs)
    } else {
      return false
    }
    return true
  }

  /// The first number that there is; the columns of the directory come first.
  mutating func deviceID(
    _ cell: Span<UInt8>, _ service: String, _ sighting: inout Sighting
  ) {
    guard sighting.deviceID == nil, let item = CellList.first(cell) else { return }
    let text = cell.extracting(item)
    if let uuid = MachineUUID.parse(text), uuid.high | uuid.low != 0 {
      sighting.deviceID = "\(service) \(uuid)"
    } else if service == ColumnMeaning.entra {
      _ = canonical(MachineUUID.self, .deviceID, text, sighting.line)
    } else if let number = canonical(AssetTag.self, .deviceID, text, sighting.line) {
      sighting.deviceID = "\(service) \(number)"
    }
  }
}
