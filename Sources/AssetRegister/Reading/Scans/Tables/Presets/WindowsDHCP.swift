extension TablePreset {
  /// Leases of the Windows DHCP server: the list its console exports, or `Get-DhcpServerv4Lease`.
  ///
  /// A client's number is mostly its hardware address, but any other text may stand there. The time given is the end of
  /// the lease; the device was seen before then, see ``SightingTime``.
  static let windowsDHCP = TablePreset(
    name: "windows-dhcp", title: "Windows DHCP",
    signatures: [
      ["Client IP Address", "Lease Expiration"], ["Client IP Address", "Unique ID"],
      ["ClientId", "AddressState"], ["ClientId", "LeaseExpiryTime"],
      ["ClientId", "ScopeId", "HostName"],
    ],
    meanings: [
      "Name": .field(.hostname), "Unique ID": .field(.macAddress), "ClientId": .field(.macAddress),
      "Type": .unused, "ServerIP": .unused, "Domain": .unused,
    ],
    rules: [
      RowRule(
        "Lease Expiration", .isOneOf(["reservationinactive"]),
        .passedOver("reservation that nothing uses")),
      RowRule(
        "AddressState", .isOneOf(["inactivereservation"]),
        .passedOver("reservation that nothing uses")),
      RowRule("AddressState", .isOneOf(["expired"]), .passedOver("lease that has expired")),
      RowRule("AddressState", .isOneOf(["offered"]), .passedOver("lease that was only offered")),
      RowRule("AddressState", .isOneOf(["declined"]), .passedOver("address in conflict")),
      RowRule("Name", .isOneOf(["badaddress"]), .passedOver("address in conflict")),
      RowRule("HostName", .isOneOf(["badaddress"]), .passedOver("address in conflict")),
    ])
}
