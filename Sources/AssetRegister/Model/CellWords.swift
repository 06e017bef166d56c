/// The words of a cell: white space tidied, nothing else changed.
enum CellWords {
  /// The text with every run of white space and invisible marks as one space; nil when there are no words, or only
  /// such as say that there is nothing (`N/A`, `TBC`).
  static func tidied(_ cell: Span<UInt8>) -> String? {
    let range = cell.trimmedRange
    guard !range.isEmpty, !Placeholder.matches(cell) else { return nil }
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let blank = cell.blankLength(at: index)
      if blank == 0 {
        bytes.append(cell[index])
      } else if bytes.last != UInt8(ascii: " ") {
        bytes.append(UInt8(ascii: " "))
      }
      index += max(1, blank)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// At most 80 scalars of a text, for messages.
  static func shortened(_ text: String) -> String {
    guard text.unicodeScalars.count > 80 else { return text }
    return String(text.unicodeScalars.prefix(79)) + "…"
  }
}
