/// The spellings of time zones behind a time of day.
enum TimeZoneText {
  /// Seconds ahead of UTC, moving past the zone: `Z`, `UTC`, `+01:00`, `-0400`, `GMT+1`, `BST`; nil where there is none
  /// that is known.
  static func offset(_ text: Span<UInt8>, _ index: inout Int) -> Int? {
    var word: [UInt8] = []
    var end = index
    while end < text.count, text[end].isASCIILetter, word.count < 5 {
      word.append(text[end].asciiLowered)
      end += 1
    }
    guard !word.isEmpty else { return number(text, &index) }
    guard let hours = names[String(decoding: word, as: UTF8.self)] else { return nil }
    index = end
    if hours == 0, word.count > 1, let shift = number(text, &index) { return shift }
    return hours * 3600
  }

  /// `+01:00`, `+0100`, `+01` or `+1`.
  private static func number(_ text: Span<UInt8>, _ index: inout Int) -> Int? {
    guard index < text.count else { return nil }
    let isBehind = text[index] == UInt8(ascii: "-")
    guard isBehind || text[index] == UInt8(ascii: "+") else { return nil }
    var end = index + 1
    guard let hours = TimeOfDay.number(text, &end, 1...2), hours <= 14 else { return nil }
    if end < text.count, text[end] == UInt8(ascii: ":") { end += 1 }
    let minutes = end < text.count ? TimeOfDay.number(text, &end, 2...2) : 0
    guard let minutes, minutes < 60 else { return nil }
    index = end
    let seconds = hours * 3600 + minutes * 60
    return isBehind ? -seconds : seconds
  }

  /// Hours ahead of UTC. The American names are those of RFC 5322, 4.3.
  private static let names = [
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 1, "west": 1, "cet": 1, "cest": 2, "eet": 2,
    "eest": 3, "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7, "pdt": -7,
    "pst": -8,
  ]
}
