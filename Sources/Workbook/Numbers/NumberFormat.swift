/// How a cell's number is to be read, as its style says.
enum NumberFormat: Equatable, Sendable {
  /// As it is stored.
  case plain
  /// As a day or a time.
  case date(DateParts)
  /// With the digits and words of a pattern.
  case pattern(NumberPattern)

  /// The format with a code such as `00000` or `dd/mm/yyyy`.
  init(code: String) {
    let sections = FormatSection.all(of: code)
    guard let first = sections.first, !sections.contains(where: \.hasCondition) else {
      self = .plain
      return
    }
    if let parts = first.dateParts {
      self = .date(parts)
    } else if let pattern = NumberPattern(first) {
      self = .pattern(pattern)
    } else {
      self = .plain
    }
  }

  /// One of the formats that every workbook knows by number (ECMA-376 Part 1, 18.8.30); nil for others.
  init?(builtIn id: Int) {
    switch id {
    case 0, 11, 12, 13, 48, 49: self = .plain
    case 1, 3, 37, 38: self.init(code: "0")
    case 2, 4, 39, 40: self.init(code: "0.00")
    case 9: self.init(code: "0%")
    case 10: self.init(code: "0.00%")
    case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date(DateParts(hasDay: true))
    case 18...21, 32, 33, 45, 47, 55, 56: self = .date(DateParts(hasTime: true))
    case 22: self = .date(DateParts(hasDay: true, hasTime: true))
    case 46: self = .date(DateParts(hasTime: true, isElapsed: true))
    case 5...8, 41...44: self.init(code: "0.00")
    default: return nil
    }
  }
}

/// One part of a format's code; those for numbers below zero, zero and text stand behind a semicolon.
struct FormatSection {
  enum Token: Equatable {
    /// A placeholder for a digit: `0`, `#` or `?`.
    case digit(UInt8)
    case point
    case group
    case percent
    case literal(String)
    /// A letter that stands for a part of a day: y, m, d, h, s, or a for a half of it.
    case part(UInt8)
    case elapsed
    /// Something that numbers of a pattern don't have: an exponent, a fraction, text.
    case other
  }

  private(set) var tokens: [Token] = []
  private(set) var hasCondition = false

  /// The sections of a code.
  static func all(of code: String) -> [FormatSection] {
    let bytes = Array(code.utf8)
    var sections = [FormatSection()]
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ";") {
        sections.append(FormatSection())
        index += 1
      } else {
        sections[sections.count - 1].take(bytes, &index)
      }
    }
    return sections
  }

  /// Takes one token; places are stepped over as if there were nothing more where the code breaks off.
  private mutating func take(_ bytes: [UInt8], _ index: inout Int) {
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""):
      let end = bytes[index...].firstIndex(of: byte) ?? bytes.count
      append(literal: bytes[index..<end])
      index = min(end + 1, bytes.count)
    case UInt8(ascii: "\\"):
      let end = min(index + Self.length(bytes, index), bytes.count)
      append(literal: bytes[index..<end])
      index = end
    case UInt8(ascii: "_"), UInt8(ascii: "*"): index = min(index + 1, bytes.count)
    case UInt8(ascii: "["):
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
      takeBracket(bytes[index..<end])
      index = min(end + 1, bytes.count)
    case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): tokens.append(.digit(byte))
    case UInt8(ascii: "."): tokens.append(.point)
    case UInt8(ascii: ","): tokens.append(.group)
    case UInt8(ascii: "%"): tokens.append(.percent)
    case UInt8(ascii: "@"): tokens.append(.other)
    case UInt8(ascii: "/"): tokens.append(isDate ? .literal("/") : .other)
    case UInt8(ascii: "E"), UInt8(ascii: "e"):
      let isExponent = index < bytes.count && [0x2B, 0x2D].contains(bytes[index])
      tokens.append(isExponent ? .other : .part(UInt8(ascii: "y")))
    case UInt8(ascii: "G"), UInt8(ascii: "g"):
      let isGeneral = bytes[index...].prefix(6).elementsEqual("eneral".utf8)
      tokens.append(isGeneral ? .other : .part(UInt8(ascii: "y")))
      index += isGeneral ? 6 : 0
    case UInt8(ascii: "A"), UInt8(ascii: "a"):
      let isHalf = ["M/PM", "/P"].contains { bytes[index...].starts(with: $0.utf8) }
      tokens.append(.part(UInt8(ascii: "a")))
      if isHalf { index += bytes[index] == UInt8(ascii: "/") ? 2 : 4 }
    case _ where "ymdhs".utf8.contains(byte | 0x20): tokens.append(.part(byte | 0x20))
    default:
      append(
        literal: bytes[(index - 1)..<min(index - 1 + Self.length(bytes, index - 1), bytes.count)])
      index += Self.length(bytes, index - 1) - 1
    }
  }

  private var isDate: Bool { tokens.contains { if case .part = $0 { true } else { false } } }

  private mutating func takeBracket(_ content: ArraySlice<UInt8>) {
    switch content.first {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="): hasCondition = true
    case let byte?
    where content.allSatisfy({ $0 | 0x20 == byte | 0x20 }) && "hms".utf8.contains(byte | 0x20):
      tokens.append(.elapsed)
    default: break
    }
  }

  private mutating func append(literal bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if case .literal(let before) = tokens.last {
      tokens[tokens.count - 1] = .literal(before + text)
    } else {
      tokens.append(.literal(text))
    }
  }

  /// How many bytes the character at a place has.
  private static func length(_ bytes: [UInt8], _ index: Int) -> Int {
    guard index < bytes.count else { return 1 }
    switch bytes[index] {
    case 0xF0...: return 4
    case 0xE0...: return 3
    case 0xC0...: return 2
    default: return 1
    }
  }

  /// What the section shows of a day; nil if it is for numbers.
  var dateParts: DateParts? {
    guard isDate || tokens.contains(.elapsed) else { return nil }
    let letters = Set(
      tokens.compactMap { token -> UInt8? in
        if case .part(let letter) = token { letter } else { nil }
      })
    let hasTime = !letters.isDisjoint(with: "hsa".utf8) || tokens.contains(.elapsed)
    let hasDay =
      !letters.isDisjoint(with: "yd".utf8) || letters.contains(UInt8(ascii: "m")) && !hasTime
    return DateParts(
      hasDay: hasDay, hasTime: hasTime, isElapsed: tokens.contains(.elapsed) && !hasDay)
  }
}
