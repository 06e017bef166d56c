/// What the matching compares of one asset or one sighting.
///
/// A class, because a million of them are ordered, listed and looked at again and again; nothing changes them once
/// habits were applied.
final class Particulars {
  let id: Int64
  let organisation: String
  var serial = ""
  var uuids: [String] = []
  var deviceID = ""
  /// The asset tag as the register has it.
  var tag: String?
  /// The maker's name as one word; empty where unknown.
  var maker = ""
  var model = ""
  /// Names that the name service gave for its address.
  var reverseNames: [String] = []
  /// The word that a row has for its sort.
  var category = ""
  /// The register of an asset with the line of its row there, and the batch of a sighting.
  var file: Int64 = 0
  var line: Int64 = 0
  var names = Few<Name>.none
  /// The marks of the tag of an asset; or the digits in a sighting's names that may be one.
  var tagMarks = Few<String>.none
  var macs = Few<UInt64>.none

  // One byte each, side by side, so that they take no room of eight.

  /// Whether it stands in a register; else it was seen by a scan.
  let isAsset: Bool
  /// Whether only the block of its address tells the maker.
  var isMakerOfBlock = false
  var deviceClass = DeviceClass.unknown
  var isDisposed = false
  var isWireless: Bool?
  /// Whether all addresses of a sighting are of blocks of docks and adapters; whether one is of a block that only one
  /// maker's registered kit bears, so built in.
  var isOnAdapter = false
  var isOnBlockOfMaker = false
  /// Whether a row's name is not what its organisation would call such an asset.
  var hasStrangeName = false

  /// A host's name: its first label, and the domain if one is known.
  struct Name: Sendable, Hashable {
    let short: String
    let domain: String
    /// The organisation within which it names one thing.
    var home: String

    /// Whether another name may be the same: its first label is, and no other domain is known.
    func mayBe(_ other: Name) -> Bool {
      short == other.short && (domain == other.domain || domain.isEmpty || other.domain.isEmpty)
    }
  }

  /// Whether the source asked the device or its manager: it knows the device's own number.
  var isAgent: Bool { !isAsset && (!serial.isEmpty || !uuids.isEmpty || !deviceID.isEmpty) }

  init(_ asset: MatchableAsset, _ words: inout KitWords) {
    isAsset = true
    id = asset.id
    organisation = asset.organisation
    take(serial: asset.serial, uuid: asset.uuid, names: asset.names, domain: nil, macs: asset.macs)
    tag = asset.tag
    if let tag = asset.tag { tagMarks = Few(TagMarks.ofTag(tag)) }
    maker = words.maker(asset.manufacturer)
    model = words.model(asset.model)
    deviceClass = words.deviceClass(
      asset.category, asset.model, isMedical: asset.kind == "medical device")
    category = words.model(asset.category)
    isDisposed = asset.isDisposed
    file = asset.register
    line = asset.line
  }

  init(_ seen: MatchableSighting, _ words: inout KitWords) {
    isAsset = false
    id = seen.id
    organisation = seen.organisation
    take(
      serial: seen.serial, uuid: seen.uuid, names: seen.names, domain: seen.domain, macs: seen.macs)
    deviceID = seen.deviceID ?? ""
    tagMarks = Few(names.flatMap { TagMarks.ofName($0.short) })
    reverseNames = seen.reverseNames.map { String(Hostname(canonical: $0).short) }
    maker = words.maker(seen.manufacturer)
    model = words.model(seen.model)
    deviceClass = words.deviceClass(seen.deviceType, seen.model)
    isWireless = seen.isWireless
    isOnAdapter = !macs.isEmpty && macs.allSatisfy(AdapterMAC.matches)
    file = seen.batch
  }

  private func take(
    serial: String?, uuid: String?, names: [String], domain: String?, macs: [String]
  ) {
    self.serial = serial ?? ""
    if let uuid, let parsed = MachineUUID(uuid) {
      uuids = [parsed.description, parsed.byteSwapped.description].sorted()
      if uuids.count == 2, uuids[0] == uuids[1] { uuids.removeLast() }
    }
    for name in names {
      let host = Hostname(canonical: name)
      guard Hostname.verdict(String(host.short)) == .value else { continue }
      let known = Name(
        short: String(host.short), domain: host.domain.map(String.init) ?? domain ?? "",
        home: organisation)
      if !self.names.contains(known) { self.names.append(known) }
    }
    for mac in macs {
      let value = MACAddress(canonical: mac).value
      if !self.macs.contains(value) { self.macs.append(value) }
    }
    self.names.removeAll { name in self.macs.contains { Self.isMade(name.short, from: $0) } }
  }

  /// Whether a device made its name of its own address, as `SEPA0ECF98A6DF3` and `NPIBF3A8C`: it says nothing more.
  private static func isMade(_ name: String, from mac: UInt64) -> Bool {
    guard name.utf8.count >= 8 else { return false }
    var rest = mac
    for byte in name.utf8.reversed().prefix(6) {
      guard let digit = byte.hexDigit, UInt64(digit) == rest & 15 else { return false }
      rest >>= 4
    }
    return true
  }

}

extension Sequence<Particulars.Name> {
  /// Whether one of these names and one of others may be the same.
  func mayShareOne(with others: some Sequence<Particulars.Name>) -> Bool {
    contains { name in others.contains { $0.mayBe(name) } }
  }
}
