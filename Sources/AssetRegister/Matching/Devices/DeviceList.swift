/// All devices, and which of them each sighting shows. A device is set out whenever it is asked for: all of them at once
/// would be larger than everything else.
struct DeviceList {
  private let things: [Particulars]
  private let table: KeyTable
  private let deviceOf: [Int32]
  /// The sightings of all devices, one device after the other: `starts[device]..<starts[device + 1]`.
  private let members: [Int32]
  private let starts: [Int32]

  init(_ things: [Particulars], _ table: KeyTable, _ clusters: DeviceClusters) {
    self.things = things
    self.table = table
    let (count, deviceOf) = clusters.devices()
    self.deviceOf = deviceOf
    var starts = [Int32](repeating: 0, count: count + 1)
    for device in deviceOf where device >= 0 { starts[Int(device) + 1] += 1 }
    for device in 0..<count { starts[device + 1] += starts[device] }
    self.starts = starts
    var members = [Int32](repeating: 0, count: Int(starts[count]))
    for (place, device) in deviceOf.enumerated() where device >= 0 {
      members[Int(starts[Int(device)])] = Int32(truncatingIfNeeded: place)
      starts[Int(device)] += 1
    }
    self.members = members
  }

  /// The numbers of all devices.
  var indices: Range<Int> { 0..<starts.count - 1 }

  /// The number of all sightings.
  var sightingCount: Int { members.count }

  /// The sightings of a device, as places in the list of things, in their order.
  func members(of device: Int) -> ArraySlice<Int32> {
    members[Int(starts[device])..<Int(starts[device + 1])]
  }

  subscript(device: Int) -> Device { Device(Array(members(of: device)), things, table) }

  /// The device that a sighting shows.
  func device(of sighting: Int32) -> Device { self[Int(deviceOf[Int(sighting)])] }
}
