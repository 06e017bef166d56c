/// How near two serial numbers are that are not equal: what a slip of the pen or a label's reader makes of one.
enum SerialNearness: Sendable {
  /// Equal once letters that look like digits are read as digits.
  case folded
  /// One stands whole in the other: a prefix of the barcode, or a cut end.
  case contained
  /// One character wrong, lost, added, or two neighbours swapped.
  case oneSlip
  /// A digit among the last differs, as in numbers given out one after the other: likelier a neighbour than a slip.
  case counted

  init?(_ one: String, _ other: String) {
    guard one.utf8.count >= 7, other.utf8.count >= 7 else { return nil }
    if one.utf8.lazy.map(Self.folded).elementsEqual(other.utf8.lazy.map(Self.folded)) {
      self = .folded
      return
    }
    let (long, short) = one.utf8.count >= other.utf8.count ? (one, other) : (other, one)
    let rest = long.utf8.count - short.utf8.count
    if (1...3).contains(rest), Self.has(long, atEitherEnd: short) {
      self = .contained
      return
    }
    let isNumber = one.utf8.allSatisfy(\.isASCIIDigit)
    guard !isNumber,
      Nearest.distance(one.utf8.span, other.utf8.span, atMost: 1) != nil
    else { return nil }
    self = Self.isCounted(one, other) ? .counted : .oneSlip
  }

  /// Whether only a digit among the last three differs, and is a digit in both.
  private static func isCounted(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count == other.utf8.count else { return false }
    let (head, otherHead) = (one.utf8.dropLast(3), other.utf8.dropLast(3))
    return head.elementsEqual(otherHead)
      && zip(one.utf8.suffix(3), other.utf8.suffix(3)).allSatisfy {
        $0 == $1 || ($0.isASCIIDigit && $1.isASCIIDigit)
      }
  }

  /// A byte of a serial number, with O, I, L, S, B, Z and G read as the digits they are mistaken for.
  static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "Q"): UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
    case UInt8(ascii: "S"): UInt8(ascii: "5")
    case UInt8(ascii: "B"): UInt8(ascii: "8")
    case UInt8(ascii: "Z"): UInt8(ascii: "2")
    case UInt8(ascii: "G"): UInt8(ascii: "6")
    default: byte
    }
  }

  private static func has(_ long: String, atEitherEnd short: String) -> Bool {
    long.utf8.starts(with: short.utf8)
      || long.utf8.suffix(short.utf8.count).elementsEqual(short.utf8)
  }
}
