/// Counts in words: `1 row`, `1,204 rows`, `3 assignments on its assets`.
enum Counted {
  /// The count with its noun; the noun's first word takes the plural unless `plural` says otherwise.
  static func text(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? noun : plural ?? pluralised(noun))"
  }

  /// A whole number with commas between thousands.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude).utf8)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(UInt8(ascii: ","), at: index)
      index -= 3
    }
    return (number < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }

  private static func pluralised(_ noun: String) -> String {
    let words = noun.utf8.split(separator: 0x20, maxSplits: 1).map {
      String(decoding: $0, as: UTF8.self)
    }
    return ([(words.first ?? "") + "s"] + words.dropFirst()).joined(separator: " ")
  }
}
