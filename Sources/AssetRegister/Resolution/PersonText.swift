/// What registers write where a person should stand.
enum PersonText {
  /// The e-mail addresses in a text, each once, in its order.
  static func addresses(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
    var addresses: [String] = []
    for word in words(text) where word.utf8.contains(UInt8(ascii: "@")) {
      guard let address = EmailAddress(word)?.description, !addresses.contains(address) else {
        continue
      }
      addresses.append(address)
    }
    return addresses
  }

  /// The words beside an address; the part before its at sign when there are none.
  static func name(in text: String, besides address: String) -> String {
    let others = words(text).filter { !$0.utf8.contains(UInt8(ascii: "@")) }.joined(separator: " ")
    guard others.isEmpty else { return others }
    let local = address.utf8.prefix { $0 != UInt8(ascii: "@") }
    return String(decoding: Array(local), as: UTF8.self)
  }

  /// The parts of a text that may name several people: parted by strong marks, then by commas too.
  static func parts(_ text: String) -> [[String]] {
    let strong = split(text) { $0 == ";" || $0 == "/" || $0 == "&" || $0 == "\n" || $0 == "|" }
      .flatMap(splitAtWords)
    let weak = strong.flatMap { split($0) { $0 == "," || $0 == "(" || $0 == ")" } }
    return [strong, weak].filter { $0.count > 1 }
  }

  /// Words without the marks that stand around an address.
  private static func words(_ text: String) -> [String] {
    split(text) { scalar in
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{A0}", "<", ">", "(", ")", "[", "]", ",", ";", "|", "\"": true
      default: false
      }
    }
  }

  /// The text parted at the word `and` and at marks that stand alone, such as a dash.
  private static func splitAtWords(_ text: String) -> [String] {
    var parts: [[String]] = [[]]
    for word in split(text, { $0 == " " || $0 == "\u{A0}" }) {
      if ["", "and"].contains(Fold.heading(word)) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  private static func split(_ text: String, _ isMark: (Unicode.Scalar) -> Bool) -> [String] {
    text.unicodeScalars.split(whereSeparator: isMark).map(String.init)
  }
}
