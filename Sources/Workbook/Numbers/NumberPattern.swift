import Glibc

/// A pattern for numbers, such as `00000`, `"LTH-"000000`, `00000 000000`, `0.00` or `0%`.
///
/// What it adds to a number is kept: zeros in front and behind, words around, and what stands between digits. What it
/// would take away is not: a digit that it would round off is shown, and separators of thousands and signs of
/// currencies are left out, so that the number is the one that is stored.
struct NumberPattern: Equatable, Sendable {
  private var prefix = ""
  private var suffix = ""
  /// The placeholders before the point, from left to right, with what stands before each.
  private var places: [(before: String, isZero: Bool)] = []
  private var decimals = 0
  private var isPercent = false

  static func == (one: NumberPattern, other: NumberPattern) -> Bool {
    one.prefix == other.prefix && one.suffix == other.suffix && one.decimals == other.decimals
      && one.isPercent == other.isPercent && one.places.count == other.places.count
      && zip(one.places, other.places).allSatisfy { $0 == $1 }
  }

  /// Nil for a section that has no pattern of digits, or more than that.
  init?(_ section: FormatSection) {
    var isBehindPoint = false
    var waiting = ""
    for (index, token) in section.tokens.enumerated() {
      switch token {
      case .digit(let byte):
        guard !isBehindPoint else {
          // Words between decimals are too odd to be kept.
          guard waiting.utf8.isEmpty else { return nil }
          if byte == UInt8(ascii: "0") { decimals += 1 }
          continue
        }
        if places.isEmpty {
          prefix = waiting
          places.append(("", byte == UInt8(ascii: "0")))
        } else {
          places.append((waiting, byte == UInt8(ascii: "0")))
        }
        waiting = ""
      case .point:
        guard !isBehindPoint else { return nil }
        isBehindPoint = true
      case .group:
        // Behind all digits, a comma divides by a thousand.
        let hasDigits = section.tokens[index...].contains {
          if case .digit = $0 { true } else { false }
        }
        guard hasDigits else { return nil }
      case .percent: isPercent = true
      case .literal(let text): waiting += text
      case .part, .elapsed, .other: return nil
      }
    }
    guard !places.isEmpty else { return nil }
    suffix = Self.isWord(waiting) ? waiting : ""
    prefix = Self.isWord(prefix) ? prefix : ""
  }

  /// Whether words belong to what is shown, rather than being a currency, a bracket or room.
  private static func isWord(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// A number of zero or more as it shows.
  func text(_ number: Double) -> String {
    let scaled = isPercent ? number * 100 : number
    let plain = PlainNumber.text(scaled)
    let parts = plain.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { Array($0) }
    guard parts[0].allSatisfy({ 0x30...0x39 ~= $0 }) else { return plain + (isPercent ? "%" : "") }
    var fraction = parts.count > 1 ? parts[1] : []
    while fraction.count < decimals { fraction.append(UInt8(ascii: "0")) }
    var text = prefix + whole(parts[0])
    if !fraction.isEmpty { text += "." + String(decoding: fraction, as: UTF8.self) }
    return text + (isPercent ? "%" : "") + suffix
  }

  /// The digits before the point, with zeros in front and words between as the pattern says.
  private func whole(_ digits: [UInt8]) -> String {
    var left = digits == [UInt8(ascii: "0")] && places.contains(where: \.isZero) ? [] : digits
    if left == [UInt8(ascii: "0")] { return "0" }
    var pieces: [String] = []
    for place in places.reversed() {
      if let digit = left.popLast() {
        pieces.append(String(decoding: [digit], as: UTF8.self))
      } else if place.isZero {
        pieces.append("0")
      } else {
        continue
      }
      pieces.append(place.before)
    }
    // More digits than places stand before the first.
    pieces.append(String(decoding: left, as: UTF8.self))
    return pieces.reversed().joined()
  }
}

/// Numbers in plain digits.
enum PlainNumber {
  /// A number with up to 15 significant digits, which is as many as spreadsheets hold, and without an exponent
  /// unless it is very large or very small.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "#NUM!" : number < 0 ? "-INF" : "INF" }
    if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 {
      return String(whole)
    }
    let (digits, exponent) = significant(number.magnitude)
    let sign = number < 0 ? "-" : ""
    switch exponent {
    case 0..<21:
      let whole =
        digits.prefix(exponent + 1)
        + Array(repeating: UInt8(ascii: "0"), count: max(0, exponent + 1 - digits.count))
      let fraction = digits.dropFirst(exponent + 1)
      return sign + string(whole) + (fraction.isEmpty ? "" : "." + string(fraction))
    case -7..<0:
      let zeros = String(repeating: "0", count: -exponent - 1)
      return "\(sign)0.\(zeros)\(string(digits[...]))"
    default:
      let fraction = digits.count > 1 ? "." + string(digits.dropFirst()) : ""
      return "\(sign)\(string(digits.prefix(1)))\(fraction)E\(exponent < 0 ? "" : "+")\(exponent)"
    }
  }

  private static func string(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: Array(digits), as: UTF8.self)
  }

  /// Up to 15 digits without zeros at the end, and the power of ten of the first.
  private static func significant(_ number: Double) -> (digits: [UInt8], exponent: Int) {
    let text = withVaList([number]) { arguments in
      var buffer = [CChar](repeating: 0, count: 40)
      let length = vsnprintf(&buffer, buffer.count, "%.14e", arguments)
      return buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }
    }
    let parts = text.split(separator: UInt8(ascii: "e"))
    var digits = parts[0].filter { $0 != UInt8(ascii: ".") }
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, Int(String(decoding: parts[1], as: UTF8.self)) ?? 0)
  }
}
