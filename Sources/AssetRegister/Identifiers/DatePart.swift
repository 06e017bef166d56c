/// A number or a month's name in the spelling of a date.
struct DatePart {
  /// The number, or the month's.
  let value: Int
  /// How many digits were written; 0 for a name.
  let digits: Int

  var isWord: Bool { digits == 0 }
  /// Whether it can be a day or a month.
  var isShort: Bool { 1...2 ~= digits }
  /// Whether it can be a year.
  var isYear: Bool { digits == 4 || digits == 2 }

  /// Reads the part at `index` and moves past it, and past the ending of `3rd`.
  init?(_ text: Span<UInt8>, _ index: inout Int) {
    let start = index
    var value = 0
    while index < text.count, text[index].isASCIIDigit, index - start < 14 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    if index > start {
      (self.value, digits) = (value, index - start)
      if index - start <= 2, DatePart.isOrdinalEnding(text, at: index) { index += 2 }
      return
    }
    var word: [UInt8] = []
    while index < text.count, text[index].isASCIILetter {
      word.append(text[index].asciiLowered)
      index += 1
    }
    guard let month = DateNames.month(word) else { return nil }
    (self.value, digits) = (month, 0)
  }

  /// Whether `st`, `nd`, `rd` or `th` stands at `index` as a word's end.
  private static func isOrdinalEnding(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index + 2 <= text.count, text[index].isASCIILetter else { return false }
    if index + 2 < text.count, text[index + 2].isASCIILetter { return false }
    switch (text[index].asciiLowered, text[index + 1].asciiLowered) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return true
    default: return false
    }
  }
}

/// The English names in dates, lower case.
enum DateNames {
  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ].map { Array($0.utf8) }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  /// 1 to 12 for a name, its first three letters or `sept`.
  static func month(_ word: [UInt8]) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = months.firstIndex { month in
      month.starts(with: word)
        && (word.count == 3 || word.count == month.count || (word.count == 4 && month.count == 9))
    }
    return index.map { $0 + 1 }
  }
}

/// What may follow a date: nothing, a time of day, the fraction of a spreadsheet's day number.
enum DateTail {
  /// Whether the rest is empty or a time: `T10:15:00Z`, ` 09:15`, ` 12:00:00 AM`, `T101500`.
  static func isTime(_ text: Span<UInt8>, from start: Int) -> Bool {
    if start == text.count { return true }
    let isMarked = text[start].asciiLowered == UInt8(ascii: "t")
    var index = start + (isMarked ? 1 : 0)
    while !isMarked, index < text.count {
      let length = text[index] == UInt8(ascii: ",") ? 1 : text.blankLength(at: index)
      if length == 0 { break }
      index += length
    }
    guard index > start else { return false }
    let digits = index
    while index < text.count, text[index].isASCIIDigit { index += 1 }
    if isMarked, index - digits == 4 || index - digits == 6 { return isZone(text, from: index) }
    guard 1...2 ~= index - digits, number(text, digits..<index) <= 24 else { return false }
    var groups = 0
    while index + 2 < text.count, text[index] == UInt8(ascii: ":"), groups < 2,
      text[index + 1].isASCIIDigit, text[index + 2].isASCIIDigit
    {
      guard number(text, index + 1..<index + 3) < 60 else { return false }
      index += 3
      groups += 1
    }
    return groups > 0 && isZone(text, from: index)
  }

  /// Whether the rest is empty or a point and digits.
  static func isFraction(_ text: Span<UInt8>, from start: Int) -> Bool {
    guard start < text.count else { return true }
    guard text[start] == UInt8(ascii: "."), start + 1 < text.count else { return false }
    return !text.extracting((start + 1)...).contains { !$0.isASCIIDigit }
  }

  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
  }

  /// Whether nothing but a fraction of a second, am or pm and a zone is left.
  private static func isZone(_ text: Span<UInt8>, from start: Int) -> Bool {
    text.count - start <= 20
      && !text.extracting(start...).contains { byte in
        !byte.isASCIIDigit && !zoneMarks.contains(byte.asciiLowered)
      }
  }

  /// What stands in `.123 PM +01:00`, `Z`, `UTC`, `GMT` and `BST`.
  private static let zoneMarks = Array(" .,:+-zamputcgbs".utf8)
}
