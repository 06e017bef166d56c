/// How often the entries of a register are to be reviewed.
package struct ReviewPeriod: Sendable, Equatable {
  /// The kinds of asset a period can be set for.
  package static let assetKinds = [
    "information", "hardware", "software", "medical device", "service",
  ]

  /// The code of an organisation; nil for every one.
  package let organisation: String?
  /// One of ``assetKinds``; nil for every kind.
  package let assetKind: String?
  /// The longest time between two reviews, in days.
  package let days: Int
}

extension ReviewPeriod: DirectoryEntry {
  static var kind: DirectoryKind { .reviewPeriods }
  var key: String { "\(organisation ?? "")|\(assetKind ?? "")" }
  var label: String {
    "\(assetKind ?? "every kind") of \(organisation ?? "every organisation")"
  }
}
