extension TablePreset {
  /// Findings of the Nessus scanner, as Nessus, Tenable.sc and Tenable Vulnerability Management list them: a row for
  /// each finding, so that a host comes many times.
  ///
  /// `Name` is the finding's. Names other than those of Windows come from the name service.
  static let tenable = TablePreset(
    name: "tenable", title: "Nessus",
    signatures: [
      ["Plugin ID", "Host"], ["Plugin ID", "IP Address"], ["Plugin", "Plugin Name", "IP Address"],
      ["Plugin", "Family", "IP Address"], ["asset.display_ipv4_address"],
      ["asset.host_name", "definition.id"],
    ],
    meanings: [
      "Name": .unused, "Host": .field(.reverseName), "FQDN": .field(.reverseName),
      "Host End": .seen(.host), "Last Found": .unused, "System Type": .unused, "Type": .unused,
      "Category": .unused, "Port": .unused,
    ])
}
