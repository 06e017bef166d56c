/// The columns that an export of held rows puts behind a trust's own, so that the rows can be mended and imported
/// again.
enum HeldRows {
  static let reasonHeading = "iar reason"
  static let referenceHeading = "iar held row"
  static let referenceKey = Fold.heading(referenceHeading)
  private static let reasonKey = Fold.heading(reasonHeading)
  private static let extraKey = "iarextracell"

  /// The heading above the cells that a row has beyond its headings; `number` counts them from 1.
  static func extraHeading(_ number: Int) -> String { "iar extra cell \(number)" }

  /// Whether a heading is one of these.
  static func owns(_ heading: String) -> Bool {
    let key = Fold.heading(heading)
    return key == referenceKey || key == reasonKey || key.utf8.starts(with: extraKey.utf8)
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
