/// Remembers the texts of a column, of which most come again: makers, models, sites.
struct TextMemo {
  private var known: [UInt64: String?] = [:]
  private static let most = 4096

  /// The words of a cell, the first that says something where it holds a list; nil where there are none.
  mutating func text(_ cell: Span<UInt8>) -> String? {
    guard cell.count > 0 else { return nil }
    let key = Hash64.of(cell)
    if let text = known[key] { return text }
    let text = CellList.first(cell).flatMap { CellWords.tidied(cell.extracting($0)) }
    if known.count < Self.most { known[key] = .some(text) }
    return text
  }
}

/// Whether two sightings of one file say the same.
enum SightingFingerprint {
  /// A hash of all that a sighting says, without its line and its words.
  static func of(_ sighting: Sighting, _ buffer: inout [UInt8]) -> UInt64 {
    buffer.removeAll(keepingCapacity: true)
    func add(_ text: String?) {
      if let text { buffer.append(contentsOf: text.utf8) }
      buffer.append(0)
    }
    func add(_ list: [String]) {
      for text in list { add(text) }
      buffer.append(1)
    }
    add(sighting.seenAt)
    add(sighting.serialNumber)
    add(sighting.machineUUID)
    add(sighting.deviceID)
    add(sighting.assetTag)
    add(sighting.domain)
    add(sighting.manufacturer)
    add(sighting.model)
    add(sighting.deviceType)
    add(sighting.operatingSystem)
    add(sighting.switchName)
    add(sighting.port)
    add(sighting.vlan)
    add(sighting.accessPoint)
    add(sighting.site)
    add(sighting.names)
    add(sighting.reverseNames)
    add(sighting.macs)
    add(sighting.ips)
    buffer.append(sighting.isWireless.map { $0 ? 1 : 0 } ?? 2)
    return Hash64.of(buffer.span)
  }
}
