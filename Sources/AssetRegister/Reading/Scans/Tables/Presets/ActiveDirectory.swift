extension TablePreset {
  /// Computers of Active Directory, as `Get-ADComputer | Export-Csv` writes them.
  ///
  /// A directory that is joined with Entra gives a computer's `objectGUID` to Entra as its device ID (Microsoft Entra
  /// Connect, attributes of devices), so both are one number. The time of the last logon is replicated every 9 to 14
  /// days, so it may be that much too early.
  static let activeDirectory = TablePreset(
    name: "active-directory", title: "Active Directory",
    signatures: [
      ["DistinguishedName", "SamAccountName"], ["DistinguishedName", "DNSHostName"],
      ["DistinguishedName", "ObjectClass"], ["DNSHostName", "ObjectGUID"],
      ["SamAccountName", "LastLogonDate"], ["SamAccountName", "LastLogonTimestamp"],
      ["DistinguishedName", "OperatingSystem"],
    ],
    meanings: [
      "Name": .field(.hostname), "CN": .field(.hostname),
      "DistinguishedName": .distinguishedName, "ObjectGUID": .deviceID(service: "entra"),
      "Location": .unused, "Type": .unused,
    ],
    rules: [
      RowRule(
        "ObjectClass", .isNone(of: ["computer"]), .passedOver("directory entry of no computer")),
      RowRule(
        "Enabled", .isOneOf(["false"]),
        .noted(
          "computer is disabled in the directory", plural: "computers are disabled in the directory"
        )),
    ])
}
