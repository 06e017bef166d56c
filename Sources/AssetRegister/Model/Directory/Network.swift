/// A range of addresses that an organisation uses.
package struct Network: Sendable, Equatable {
  /// The range in canonical form: `10.1.0.0/16`.
  package let cidr: String
  /// The number of the virtual network, 1 to 4094 (IEEE 802.1Q).
  package let vlan: Int?
  package let purpose: String?
  /// The code of the organisation that uses it; a range that several use is stated for each.
  package let organisation: String
  /// The name of the site as the file gives it.
  package let site: String?
  /// Whether it is kept apart from other networks: `yes`, `no`, or nil where nobody said.
  package let segmented: String?
}

extension Network: DirectoryEntry {
  static var kind: DirectoryKind { .networks }
  var key: String { "\(cidr) \(organisation)" }
  var label: String { "\(cidr) of \(organisation)" }
}
