/// The marks by which an asset's tag is known again in a host's name.
enum TagMarks {
  /// The digits of a tag without zeros in front, if there are enough of them to tell one asset.
  static func ofTag(_ tag: String) -> [String] {
    longestRuns(tag).last.map { [$0] } ?? []
  }

  /// The runs of digits in a name that may be a tag's.
  static func ofName(_ name: String) -> [String] {
    longestRuns(name)
  }

  /// Runs of five digits or more, without zeros in front.
  private static func longestRuns(_ text: String) -> [String] {
    var runs: [String] = []
    for part in text.utf8.split(whereSeparator: { !$0.isASCIIDigit }) where part.count >= 4 {
      let digits = part.drop { $0 == UInt8(ascii: "0") }
      if digits.count >= 4 { runs.append(String(decoding: digits, as: UTF8.self)) }
    }
    return runs
  }
}
