extension TablePreset {
  /// Devices of Claroty xDome, formerly Medigate: lists in cells, padded with nulls.
  ///
  /// What stands under `cmms_...` came from a register, so of it the tag alone is taken, as what it is.
  static let clarotyXDome = TablePreset(
    name: "claroty-xdome", title: "Claroty xDome",
    signatures: [
      ["mac_list", "ip_list"], ["mac_list", "device_category"], ["mac_list", "switch_name_list"],
      ["device_name", "device_category", "device_subcategory"],
    ],
    meanings: [
      "uid": .deviceID(service: "claroty"), "combined_os": .field(.operatingSystem),
      "other_hostnames": .field(.hostname), "last_seen": .seen(.device),
    ])
}
