/// The text of a place, part by part, as registers write it.
enum PlaceText {
  struct Part: Sendable, Equatable {
    let text: String
    /// As ``Fold/name(_:)`` compares it; never empty.
    let folded: String
  }

  /// The parts between ` / `, as the register joins its fields; a part said twice in a row counts once.
  static func parts(_ text: String) -> [Part] {
    settled(split(Array(text.utf8), at: [Array(" / ".utf8)]))
  }

  /// The parts between any of the marks people write between a site and a room.
  static func finerParts(_ text: String) -> [Part] {
    settled(split(Array(text.utf8), at: marks))
  }

  private static let marks = [
    " / ", ",", ";", ">", "\\", "|", " - ", " \u{2013} ", " \u{2014} ", "/", "\n",
  ].map { Array($0.utf8) }

  private static func settled(_ pieces: [ArraySlice<UInt8>]) -> [Part] {
    var parts: [Part] = []
    for piece in pieces {
      guard let text = CellWords.tidied(Array(piece).span) else { continue }
      let folded = Fold.name(text)
      guard !folded.isEmpty, folded != parts.last?.folded else { continue }
      parts.append(Part(text: text, folded: folded))
    }
    return parts
  }

  private static func split(_ bytes: [UInt8], at marks: [[UInt8]]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var (start, index) = (0, 0)
    while index < bytes.count {
      guard let mark = marks.first(where: { bytes[index...].starts(with: $0) }) else {
        index += 1
        continue
      }
      pieces.append(bytes[start..<index])
      index += mark.count
      start = index
    }
    return pieces + [bytes[start...]]
  }
}
