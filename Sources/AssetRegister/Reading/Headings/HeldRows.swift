/// The two columns that an export of held rows puts behind a trust's own, so that the rows can be mended and imported
/// again.
enum HeldRows {
  static let reasonHeading = "iar reason"
  static let referenceHeading = "iar held row"
  static let referenceKey = Fold.heading(referenceHeading)
  private static let reasonKey = Fold.heading(reasonHeading)

  /// Whether a heading is one of the two.
  static func owns(_ heading: String) -> Bool {
    let key = Fold.heading(heading)
    return key == referenceKey || key == reasonKey
  }

  /// Reads `7:42`, the batch and the line of a held row.
  static func reference(_ text: String) -> HeldRowReference? {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"))
    guard parts.count == 2, let batch = Int64(String(decoding: parts[0], as: UTF8.self)),
      let line = Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    return HeldRowReference(batch: batch, line: line)
  }
}
