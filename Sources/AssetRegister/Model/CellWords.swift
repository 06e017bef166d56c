/// The words of a cell: white space tidied, nothing else changed.
enum CellWords {
  /// The text with every run of white space and invisible marks as one space; nil when there are no words, or only
  /// such as say that there is nothing (`N/A`, `TBC`).
  static func tidied(_ cell: Span<UInt8>) -> String? {
    let range = cell.trimmedRange
    guard !range.isEmpty, !Placeholder.matches(cell) else { return nil }
    return cell.tidied(range)
  }

  /// At most `limit` scalars of a text, for messages.
  static func shortened(_ text: String, to limit: Int = 80) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    return String(text.unicodeScalars.prefix(limit - 1)) + "…"
  }
}
