extension TablePreset {
  /// Endpoints of Cisco Identity Services Engine, or its RADIUS reports with headings in single quotes.
  ///
  /// `Device ...` and `Location` there speak of the switch, `Called-Station-ID` of the access point.
  static let ciscoISE = TablePreset(
    name: "cisco-ise", title: "Cisco ISE",
    signatures: [
      ["MACAddress", "EndPointPolicy"], ["MACAddress", "IdentityGroup"],
      ["MACAddress", "StaticAssignment"], ["MACAddress", "Endpoint Profile"],
      ["MACAddress", "MatchedPolicy"], ["Calling-Station-ID", "NAS-IP-Address"],
      ["Endpoint ID", "Endpoint Profile"], ["Calling-Station-ID", "Network Device Name"],
    ],
    meanings: [
      "Endpoint ID": .field(.macAddress), "EndPointMACAddress": .field(.macAddress),
      "MDMSerialNumber": .field(.serialNumber), "MDMManufacturer": .field(.manufacturer),
      "MDMModel": .field(.model), "MDMOSVersion": .unused, "LastSeenTime": .seen(.device),
      "UpdateTime": .seen(.device), "Device IP Address": .field(.switchName),
      "Device Name": .unused, "Device Type": .unused, "Location": .unused, "Name": .unused,
      "Called-Station-ID": .unused, "Type": .unused,
    ])
}
