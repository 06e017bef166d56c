extension TablePreset {
  /// Devices of Microsoft Defender for Endpoint, from its interface or its portal. It knows no serial numbers.
  ///
  /// The external address is that of the organisation's way out to the internet, shared by all.
  static let defender = TablePreset(
    name: "defender", title: "Defender",
    signatures: [
      ["computerDnsName"], ["Device name", "Onboarding status"], ["Device name", "Exposure level"],
      ["Device name", "Health status"], ["Device name", "Sensor health state"],
      ["aadDeviceId", "lastSeen"],
    ],
    meanings: [
      "id": .deviceID(service: "defender"), "Device ID": .deviceID(service: "defender"),
      "lastExternalIpAddress": .unused, "Last external IP": .unused, "External IP": .unused,
      "Category": .unused,
    ],
    rules: [
      RowRule(
        "mergedIntoMachineId", .isFilled, .passedOver("device that was merged into another"))
    ])
}
