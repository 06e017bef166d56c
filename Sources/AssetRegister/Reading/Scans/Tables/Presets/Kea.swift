extension TablePreset {
  /// Leases of the Kea DHCP server, as its `memfile` backend keeps them for both versions of IP.
  ///
  /// A journal: each row is one answer of the server to a client, so the latest of a client's rows is the last. The
  /// client was heard when the lease began: `expire`, in seconds after 1970, less `valid_lifetime` (Kea Administrator
  /// Reference Manual, memfile lease storage). A lifetime of 0 takes a lease back. States are 0 in use, 1 declined as
  /// some other device answers at the address, 2 expired, 3 released, 4 registered; a device with an expired or
  /// released lease was heard all the same. A client's number may be anything, so its hardware address alone is taken.
  static let kea = TablePreset(
    name: "kea", title: "Kea DHCP",
    signatures: [["address", "valid_lifetime", "expire", "hwaddr"]],
    meanings: [
      "address": .field(.ipAddress), "expire": .field(.leaseEnd), "valid_lifetime": .leaseLength,
    ],
    rules: [
      RowRule("valid_lifetime", .isOneOf(["0"]), .passedOver("lease that was taken back")),
      RowRule("state", .isOneOf(["1"]), .passedOver("address in conflict")),
      RowRule("lease_type", .isOneOf(["2"]), .passedOver("range of addresses given to a router")),
    ])
}
