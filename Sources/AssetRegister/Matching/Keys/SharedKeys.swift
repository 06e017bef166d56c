/// Learns which keys several devices hold, from what stands beside them in the same sightings.
struct SharedKeys {
  let things: [Particulars]

  /// Marks the keys of a table that tell no device.
  func mark(_ table: inout KeyTable) {
    for place in table.groups.indices {
      let group = table.groups[place]
      guard group.kind.joinsSightings, group.range.count - group.assets > 1 else { continue }
      table.groups[place].shared = reason(group.kind, table.holders(of: place))
    }
  }

  private func reason(_ kind: KeyKind, _ holders: ArraySlice<Int32>) -> SharedReason? {
    switch kind {
    case .mac:
      let count = identities(holders)
      return count > 1 ? .identities(count) : nil
    case .serial:
      let count = namesAtOnce(holders)
      return count > 1 ? .identities(count) : nil
    case .name:
      let count = serials(holders)
      if count > 1 { return .reused(count) }
      let addresses = addressesAtOnce(holders)
      return addresses > 1 ? .generic(addresses) : nil
    case .uuid, .deviceID:
      let count = serials(holders)
      return count > 1 ? .identities(count) : nil
    default: return nil
    }
  }

  /// The devices that the sightings of an address speak of: serial numbers, and names that no such serial number bears.
  private func identities(_ holders: ArraySlice<Int32>) -> Int {
    var serials: [String] = []
    var bound: Set<String> = []
    var names: Set<String> = []
    for holder in holders {
      let thing = things[Int(holder)]
      guard !thing.isAsset else { continue }
      if !thing.serial.isEmpty {
        if !serials.contains(thing.serial) { serials.append(thing.serial) }
        for name in thing.names { bound.insert(name.short) }
      } else {
        for name in thing.names.prefix(1) { names.insert(name.short) }
      }
    }
    let free = names.subtracting(bound)
    // A name that nobody ties to a serial number may be the one device's own, if there is but one.
    if serials.count == 1, bound.isEmpty, free.count == 1 { return 1 }
    return serials.count + free.count
  }

  /// The most names that one file gives to a serial number whose devices share no address.
  private func namesAtOnce(_ holders: ArraySlice<Int32>) -> Int {
    var seen: [(batch: Int64, name: String, macs: Few<UInt64>)] = []
    var most = 1
    for holder in holders {
      let thing = things[Int(holder)]
      guard !thing.isAsset, let name = thing.names.first?.short else { continue }
      var count = 1
      var counted: Set<String> = [name]
      for other in seen
      where other.batch == thing.file && other.name != name && !counted.contains(other.name) {
        let together = other.macs.contains { thing.macs.contains($0) }
        let bothBare = other.macs.isEmpty && thing.macs.isEmpty
        if !together, !bothBare || seen.count > 2 {
          count += 1
          counted.insert(other.name)
        }
      }
      most = max(most, count)
      if seen.count < 64 { seen.append((thing.file, name, thing.macs)) }
    }
    return most
  }

  /// The most addresses that one file gives to a name whose bearers no serial number tells apart, where they are more
  /// than one device has: four, or two for a name without a digit in it, which nobody gave to one device.
  private func addressesAtOnce(_ holders: ArraySlice<Int32>) -> Int {
    var macs: [Int64: Set<UInt64>] = [:]
    var isPlain = true
    for holder in holders {
      let thing = things[Int(holder)]
      guard !thing.isAsset, thing.serial.isEmpty, let mac = thing.macs.first else { continue }
      isPlain = isPlain && thing.names.allSatisfy { !$0.short.utf8.contains(where: \.isASCIIDigit) }
      macs[thing.file, default: []].insert(mac)
    }
    let most = macs.values.map(\.count).max() ?? 0
    return most >= (isPlain ? 2 : 4) ? most : 0
  }

  private func serials(_ holders: ArraySlice<Int32>) -> Int {
    var serials: [String] = []
    for holder in holders {
      let thing = things[Int(holder)]
      guard !thing.isAsset, !thing.serial.isEmpty else { continue }
      if !serials.contains(thing.serial) { serials.append(thing.serial) }
      if serials.count > 8 { break }
    }
    return serials.count
  }
}
