/// How people and spreadsheets get values wrong. All rates are assumptions, times a trust's dirt.
struct TypingErrors {
  let dirt: Double

  /// A serial number as it was typed.
  func serial(_ serial: String, tag: String, _ random: inout SplitMix64) -> String {
    if random.chance(0.02 * dirt) {
      return random.pick(["N/A", "TBC", "Unknown", "-", "see label", "0", "123456", "XXXX"])
    }
    if random.chance(0.003 * dirt) { return tag }
    var text = serial
    if random.chance(0.012 * dirt) { text = lookalike(text, &random) }
    if random.chance(0.006 * dirt) { text = substituted(text, &random) }
    if random.chance(0.003 * dirt) { text = transposed(text, &random) }
    if random.chance(0.006 * dirt), text.utf8.count > 5 {
      let kept = text.utf8.count - random.number(1...2)
      text = random.chance(0.5) ? String(text.prefix(kept)) : String(text.suffix(kept))
    }
    text = spreadsheet(text, &random)
    if random.chance(0.02 * dirt) { text = random.pick(["S/N ", "SN: ", "S", "Serial: "]) + text }
    if random.chance(0.004 * dirt) { text += random.pick([" / " + tag, " (spare)", " - " + tag]) }
    if random.chance(0.07 * dirt) { text = restyled(text, &random) }
    return text
  }

  /// What a spreadsheet makes of a number: zeros lost in front, powers of ten.
  func spreadsheet(_ text: String, _ random: inout SplitMix64) -> String {
    let bytes = Array(text.utf8)
    let digits = bytes.count { 0x30...0x39 ~= $0 }
    if digits == bytes.count, bytes.count > 1 {
      if bytes.count > 11, random.chance(0.03 * dirt) { return scientific(text) }
      if bytes[0] == 0x30, random.chance(0.12 * dirt) {
        return String(decoding: bytes.drop { $0 == 0x30 }, as: UTF8.self)
      }
    }
    let exponent = bytes.firstIndex(of: UInt8(ascii: "E"))
    if let exponent, digits == bytes.count - 1, exponent > 0, exponent < bytes.count - 1,
      random.chance(0.5)
    {
      return "\(bytes[0] - 0x30).00E+\(10 + Int(bytes[bytes.count - 1] - 0x30))"
    }
    return text
  }

  private func scientific(_ digits: String) -> String {
    let all = Array(digits)
    return "\(all[0]).\(String(all[1...5]))E+\(all.count - 1)"
  }

  /// O for 0 and the like.
  private func lookalike(_ text: String, _ random: inout SplitMix64) -> String {
    let pairs: [(UInt8, UInt8)] = [
      (0x30, 0x4F), (0x31, 0x49), (0x35, 0x53), (0x38, 0x42), (0x32, 0x5A), (0x36, 0x47),
    ]
    var bytes = Array(text.utf8)
    let places = bytes.indices.filter { place in
      pairs.contains { $0.0 == bytes[place] || $0.1 == bytes[place] }
    }
    guard !places.isEmpty else { return text }
    let place = random.pick(places)
    for pair in pairs where pair.0 == bytes[place] || pair.1 == bytes[place] {
      bytes[place] = bytes[place] == pair.0 ? pair.1 : pair.0
      break
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func substituted(_ text: String, _ random: inout SplitMix64) -> String {
    var bytes = Array(text.utf8)
    guard bytes.count > 2 else { return text }
    let place = random.number(0...bytes.count - 1)
    let isDigit = 0x30...0x39 ~= bytes[place]
    bytes[place] =
      isDigit ? UInt8(random.number(0x30...0x39)) : random.pick(Array("ABCDEFHKLMNPRTUVWX".utf8))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func transposed(_ text: String, _ random: inout SplitMix64) -> String {
    var bytes = Array(text.utf8)
    guard bytes.count > 2 else { return text }
    let place = random.number(0...bytes.count - 2)
    bytes.swapAt(place, place + 1)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func restyled(_ text: String, _ random: inout SplitMix64) -> String {
    switch random.number(0...3) {
    case 0: return text.lowercased()
    case 1: return " " + text + " "
    case 2:
      let middle = text.utf8.count / 2
      return String(text.prefix(middle)) + random.pick([" ", "-"]) + String(text.dropFirst(middle))
    default: return text.replacing("-", with: " ")
    }
  }

  /// A hardware address in one of the spellings that people use.
  func mac(_ address: UInt64, style: Int, _ random: inout SplitMix64) -> String {
    var value = address
    if random.chance(0.006 * dirt) {
      value ^= UInt64(random.number(1...15)) << UInt64(4 * random.number(0...11))
    }
    if random.chance(0.003 * dirt) {
      return random.pick(["DHCP", "N/A", "TBC", "00:00:00:00:00:00"])
    }
    let style = random.chance(0.05 * dirt) ? random.number(0...4) : style
    return Self.spelt(value, style: style)
  }

  static func spelt(_ address: UInt64, style: Int) -> String {
    let digits = Array(String(address + 1 << 48, radix: 16).utf8.dropFirst())
    var text: [UInt8] = []
    for (place, digit) in digits.enumerated() {
      switch style {
      case 0 where place > 0 && place % 2 == 0: text.append(UInt8(ascii: ":"))
      case 1 where place > 0 && place % 2 == 0: text.append(UInt8(ascii: "-"))
      case 2 where place > 0 && place % 4 == 0: text.append(UInt8(ascii: "."))
      case 4 where place > 0 && place % 2 == 0: text.append(UInt8(ascii: ":"))
      default: break
      }
      text.append(digit)
    }
    let spelt = String(decoding: text, as: UTF8.self)
    return style == 0 || style == 1 ? spelt.uppercased() : spelt
  }
}
