extension StableKey {
  /// The key as it is stored: `asset RXN tag 12345`, `device serial ABC123`, `identifier mac 00:11:22:33:44:55`.
  ///
  /// What the key is within is left out where it is empty; in it a space stands as `%20`, a percent sign as `%25`, and
  /// the first letter of a word that would read as a kind as its number.
  package var text: String {
    let place = within.isEmpty ? [] : [Self.escaped(within)]
    return ([subject.rawValue] + place + [kind.rawValue, value]).joined(separator: " ")
  }

  /// Reads a key that ``text`` wrote; nil for any other text.
  package init?(text: String) {
    let words = text.utf8.split(separator: space, maxSplits: 3, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 3, let subject = Subject(rawValue: words[0]) else { return nil }
    if let kind = Kind(rawValue: words[1]) {
      let value = words.dropFirst(2).joined(separator: " ")
      self.init(subject, within: "", kind, value)
    } else {
      guard words.count == 4, let kind = Kind(rawValue: words[2]),
        let within = Self.unescaped(words[1])
      else { return nil }
      self.init(subject, within: within, kind, words[3])
    }
    guard !value.isEmpty else { return nil }
  }

  private static func escaped(_ within: String) -> String {
    var bytes: [UInt8] = []
    for (place, byte) in within.utf8.enumerated() {
      let wouldMislead = place == 0 && Kind(rawValue: within) != nil
      if byte == space || byte == percent || wouldMislead {
        bytes.append(percent)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ word: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == percent else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digits.firstIndex(of:)),
        let low = rest.popFirst().flatMap(digits.firstIndex(of:))
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

private let space = UInt8(ascii: " ")
private let percent = UInt8(ascii: "%")
private let digits = Array("0123456789ABCDEF".utf8)
