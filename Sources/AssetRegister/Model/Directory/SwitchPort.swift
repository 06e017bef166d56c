/// A port of a switch and where the socket is that it serves.
package struct SwitchPort: Sendable, Equatable {
  package let organisation: String
  /// The switch's name as the file gives it.
  package let switchName: String
  /// The port's name as the file gives it: `Gi1/0/12`.
  package let port: String
  package let site: String
  package let building: String?
  package let floor: String?
  package let room: String?

  /// The place from the site down, as registers write one: `Royal Preston / Theatres / Room 4`.
  package var place: String {
    [site, building, floor, room].compactMap(\.self).joined(separator: " / ")
  }
}

extension SwitchPort: DirectoryEntry {
  static var kind: DirectoryKind { .ports }
  var key: String { "\(organisation) \(PortName.key(switchName: switchName, port: port))" }
  var label: String { "\(port) of \(switchName)" }
}
