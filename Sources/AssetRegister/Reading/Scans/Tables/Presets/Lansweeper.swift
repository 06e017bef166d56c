extension TablePreset {
  /// Reports of Lansweeper.
  static let lansweeper = TablePreset(
    name: "lansweeper", title: "Lansweeper",
    signatures: [
      ["AssetName", "AssetType"], ["AssetName", "Lastseen"], ["AssetName", "Serialnumber"],
      ["AssetUnique", "Domain"],
    ],
    meanings: ["Type": .unused, "Category": .unused])
}
