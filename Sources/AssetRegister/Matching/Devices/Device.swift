/// One device as all its sightings together show it.
final class Device {
  /// Its sightings, as places in the list of things.
  let members: [Int32]
  var serials: [String] = []
  var names: [Particulars.Name] = []
  /// The addresses that are the device's own, as far as the sightings tell.
  var macs: [UInt64] = []
  /// Those that a source which asks the device itself gave.
  var assertedMACs: [UInt64] = []
  var uuids: [String] = []
  var makers: [String] = []
  /// The makers that sightings name; not those that only a block of addresses tells.
  var namedMakers: [String] = []
  var models: [String] = []
  var organisations: [String] = []
  var deviceClass = DeviceClass.unknown
  var reverseNames: [String] = []
  var isWireless = false
  /// The groups of all its keys, ascending.
  var groups: [Int32] = []

  init(_ members: [Int32], _ things: [Particulars], _ table: KeyTable) {
    self.members = members
    for member in members { take(things[Int(member)]) }
    if members.count == 1 {
      groups = table.groups(of: Int(members[0])).sorted()
    } else {
      var all: [Int32] = []
      for member in members { all += table.groups(of: Int(member)) }
      all.sort()
      for group in all where groups.last != group { groups.append(group) }
    }
    if deviceClass == .unknown, macs.contains(where: VirtualMAC.matches) { deviceClass = .virtual }
  }

  private func take(_ thing: Particulars) {
    if !thing.serial.isEmpty { Self.add(thing.serial, to: &serials) }
    for name in thing.names { Self.add(name, to: &names) }
    for mac in thing.macs {
      Self.add(mac, to: &macs)
      if thing.isAgent || thing.isWireless == true { Self.add(mac, to: &assertedMACs) }
    }
    for uuid in thing.uuids { Self.add(uuid, to: &uuids) }
    if !thing.maker.isEmpty {
      Self.add(thing.maker, to: &makers)
      if !thing.isMakerOfBlock { Self.add(thing.maker, to: &namedMakers) }
    }
    if !thing.model.isEmpty { Self.add(thing.model, to: &models) }
    Self.add(thing.organisation, to: &organisations)
    for name in thing.reverseNames { Self.add(name, to: &reverseNames) }
    if thing.isWireless == true { isWireless = true }
    if deviceClass == .unknown { deviceClass = thing.deviceClass }
  }

  private static func add<Value: Equatable>(_ value: Value, to values: inout [Value]) {
    if !values.contains(value) { values.append(value) }
  }

  /// Whether two devices can't be one: other serial numbers, or other names where no serial number is the same.
  func contradicts(_ other: Device) -> Bool {
    if !serials.isEmpty, !other.serials.isEmpty {
      return !serials.contains(where: other.serials.contains)
    }
    guard !names.isEmpty, !other.names.isEmpty else { return false }
    return !names.mayShareOne(with: other.names)
  }

  /// Whether a group's key is one of its own.
  func holds(_ group: Int32) -> Bool {
    var (low, high) = (0, groups.count)
    while low < high {
      let middle = (low + high) / 2
      if groups[middle] < group { low = middle + 1 } else { high = middle }
    }
    return low < groups.count && groups[low] == group
  }
}
