extension ReviewPeriod: ReadableEntry {
  static var columns: [DirectoryColumn] {
    [
      DirectoryColumn(
        "organisation", "organisation code", "org", "ODS code", "trust", "trust code"),
      DirectoryColumn("kind", "asset kind", "type", "asset type"),
      DirectoryColumn("days", "period", "review period", "interval", "every", required: true),
    ]
  }

  init(_ cells: inout CheckedCells) {
    if cells.text("days") == nil { cells.note("no days") }
    let isEverywhere = ReviewPeriod.isEvery(cells.text("organisation"))
    let isEveryKind = ReviewPeriod.isEvery(cells.text("kind"))
    self.init(
      organisation: isEverywhere ? nil : cells.organisation("organisation"),
      assetKind: isEveryKind
        ? nil
        : cells.choice(
          "kind", of: ReviewPeriod.assetKinds,
          meaning: [
            "medicaldevices": "medical device", "services": "service",
            "informationasset": "information", "device": "hardware", "devices": "hardware",
          ]),
      days: cells.number("days", 1...36_500) ?? 0)
  }

  /// Words for "every one", which an empty cell says too.
  private static func isEvery(_ text: String?) -> Bool {
    guard let text else { return true }
    return ["all", "any", "every"].contains(Fold.heading(text))
  }
}
