import Testing

@testable import AssetRegister

struct CanonicalTwiceTests {
  /// Pieces that meet in real cells: labels, marks, white space, junk, digits, other scripts.
  static let pieces = [
    "0", "1", "2", "7", "9", "00", "a", "b", "c", "d", "e", "f", "A", "E", "F", "x", "X", "N", "z",
    "S/N", "SN", "SN:", "Serial No.", "serial", " ", "  ", "\t", "\u{A0}", "\u{200B}", "-", "–",
    ":", ".", "_", "/", "#", "'", "\"", "=\"", "(", ")", ",", "@", "<", ">", "%", "::", "fe80",
    "10.", "255", "/24", "N/A", "none", "E+", "É", "ß", "Ж", "Dr", "Smith", "o'", "{", "}", "$",
    "\\\\", "mailto:", "trust.example", "00:1a", "-0000-",
  ]

  static func check<Value: CanonicalValue>(_ type: Value.Type, _ text: String) {
    guard let once = Value(text) else { return }
    let twice = Value(once.description)
    #expect(twice?.description == once.description, "\(type) of '\(text)'")
    #expect(Value(canonical: once.description) == once)
    #expect(!once.description.isEmpty)
  }

  @Test(arguments: UInt64(0)..<200)
  func `reading a canonical text changes nothing`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    for _ in 0..<60 {
      let text = random.text(Self.pieces, 1..<9)
      Self.check(SerialNumber.self, text)
      Self.check(AssetTag.self, text)
      Self.check(ODSCode.self, text)
      Self.check(Hostname.self, text)
      Self.check(EmailAddress.self, text)
      Self.check(PersonName.self, text)
      Self.check(MACAddress.self, text)
      Self.check(IPAddress.self, text)
      Self.check(CIDR.self, text)
      Self.check(MachineUUID.self, text)
    }
  }

  static func refuses<Value: CanonicalValue>(_ type: Value.Type, _ cell: [UInt8]) {
    var canonical: [UInt8] = [1, 2, 3]
    let verdict = Value.read(cell.span, into: &canonical)
    #expect(Array(canonical.prefix(3)) == [1, 2, 3])
    #expect((canonical.count > 3) == (verdict == .value), "\(type) of \(cell)")
  }

  @Test(arguments: UInt64(0)..<200)
  func `no bytes crash a reader, and only a value appends`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    for round in 0..<40 {
      let cell =
        round % 2 == 0 ? random.bytes(0..<24) : Array(random.text(Self.pieces, 0..<9).utf8)
      Self.refuses(SerialNumber.self, cell)
      Self.refuses(AssetTag.self, cell)
      Self.refuses(ODSCode.self, cell)
      Self.refuses(Hostname.self, cell)
      Self.refuses(EmailAddress.self, cell)
      Self.refuses(PersonName.self, cell)
      Self.refuses(MACAddress.self, cell)
      Self.refuses(IPAddress.self, cell)
      Self.refuses(CIDR.self, cell)
      Self.refuses(MachineUUID.self, cell)
      for part in MultiValue.split(cell.span) { #expect(!part.isEmpty) }
      let reading = CalendarDay.read(cell.span, order: .dayFirst)
      if let day = reading.calendarDay { #expect(1900...2200 ~= day.year) }
    }
  }
}
