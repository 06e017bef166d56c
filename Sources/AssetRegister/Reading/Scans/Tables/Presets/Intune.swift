extension TablePreset {
  /// Devices as Microsoft Intune exports them, under the headings of today and those from before Azure AD was renamed.
  ///
  /// `Device ID` is Intune's own number and `Category` one that its administrators make up. The directory's number goes
  /// before Intune's own, as other services of Microsoft know it too. An export names no directory domain: that of the
  /// user's e-mail address is the mail service's.
  static let intune = TablePreset(
    name: "intune", title: "Intune",
    signatures: [
      ["Device name", "Last check-in"], ["Device ID", "Last check-in"],
      ["Device name", "Wi-Fi MAC", "EthernetMAC"],
      ["Device name", "Management name", "Compliance"],
    ],
    meanings: [
      "Device ID": .deviceID(service: "intune"), "Intune device ID": .deviceID(service: "intune"),
      "Category": .unused, "Management name": .unused,
    ])
}
