/// One device as one place of a scan shows it. Identifiers are in canonical form.
package struct Sighting: Sendable, Equatable {
  /// The physical line of the file where it starts; for XML, where its start tag does.
  package var line: Int
  /// When it was seen, UTC: an instant `2026-11-12T08:15:00Z` or a day `2026-11-12`; nil where nothing tells.
  package var seenAt: String?
  /// How that is known.
  package var seenHow = SeenHow.unknown
  package var serialNumber: String?
  package var machineUUID: String?
  /// The number a management service knows the device by, with the service's name in front: `entra 8a1f...`.
  package var deviceID: String?
  /// The tag of a register, where the source carries one. It came from a register: no witness of its own.
  package var assetTag: String?
  /// The names that the device goes by, short or qualified.
  package var names: [String] = []
  /// The names that the name service gives for its address, which may be another device's.
  package var reverseNames: [String] = []
  /// The directory domain or tenant within which the names are unique.
  package var domain: String?
  /// All hardware addresses, in the file's order.
  package var macs: [String] = []
  package var ips: [String] = []
  package var manufacturer: String?
  package var model: String?
  /// What the source says the device is, in its own words: `Laptop`, `Infusion pump`.
  package var deviceType: String?
  package var operatingSystem: String?
  package var switchName: String?
  package var port: String?
  package var vlan: String?
  package var accessPoint: String?
  /// Whether it was seen over wireless; nil where nothing tells.
  package var isWireless: Bool?
  /// The site as the source names it.
  package var site: String?
  package var raw = RawSighting.text("")

  package init(line: Int) { self.line = line }
}

/// What a scan said of a sighting word for word.
package enum RawSighting: Sendable, Equatable {
  /// The cells of a row, under the headings of its file.
  case cells([String])
  /// The text of the place.
  case text(String)
}

/// How it is known when something was seen.
package enum SeenHow: String, Sendable, Equatable, CaseIterable {
  /// The source's own time for this device, such as a last check-in.
  case device = "last seen by the source"
  /// When the scan of this host ended.
  case host = "end of the host's scan"
  /// When the whole scan ended or began.
  case scan = "time of the scan"
  /// When a lease ends, so it was seen before then.
  case lease = "before its lease ends"
  /// What the person who read the file said.
  case stated = "stated when read"
  /// When the file was last changed.
  case file = "time of the file"
  case unknown = "not known"
}
