import Foundation
import Testing

@testable import AssetRegister

struct FoldTests {
  @Test(arguments: [
    ("Serial No.", "serialno"), ("serial_no", "serialno"), ("SERIAL-NO", "serialno"),
    ("Numéro de série", "numerodeserie"), ("Nume\u{301}ro", "numero"), ("Nº", "no"),
    ("Straße", "strasse"), ("Œuvre Æsir", "oeuvreaesir"), ("S/N", "sn"), ("\u{FEFF}Asset", "asset"),
    ("Make & Model", "makemodel"), ("---", ""), ("İstanbul", "istanbul"), ("Номер", "номер"),
    ("资产", "资产"), ("😀 tag", "tag"),
  ])
  func `headings keep letters and digits only`(text: String, key: String) {
    #expect(Fold.heading(text) == key)
  }

  @Test(arguments: [
    ("  St. Mary's   Hospital (East) ", "st marys hospital east"), ("O’Brien", "obrien"),
    ("Smith-Jones", "smith jones"), ("Ward 5A/B", "ward 5a b"), ("Zoë\u{A0}Łaski", "zoe laski"),
    ("--", ""), ("Llŷr Ẁyn", "llyr wyn"), ("Nguyễn", "nguyen"),
  ])
  func `names are words parted by single spaces`(text: String, key: String) {
    #expect(Fold.name(text) == key)
  }

  @Test(arguments: UInt64(0)..<200)
  func `folding twice is folding once`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<random.number(0..<12) {
        let limit = [0x80, 0x250, 0x2200, 0x11_0000][random.number(0..<4)]
        if let scalar = Unicode.Scalar(UInt32(random.number(0..<limit))) {
          text.unicodeScalars.append(scalar)
        }
      }
      let (heading, name) = (Fold.heading(text), Fold.name(text))
      #expect(Array(Fold.heading(heading).utf8) == Array(heading.utf8))
      #expect(Array(Fold.name(name).utf8) == Array(name.utf8))
      #expect(Array(Fold.heading(name).utf8) == Array(heading.utf8))
      #expect(!name.utf8.starts(with: " ".utf8) && name.utf8.last != 0x20)
    }
  }

  @Test func `an accented Latin letter folds to the letter of its decomposition`() throws {
    var checked = 0
    for value in UInt32(0xC0)...0x1EFF {
      guard let scalar = Unicode.Scalar(value),
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first,
        base != scalar, base.isASCII, base.properties.isAlphabetic
      else { continue }
      checked += 1
      #expect(Fold.heading(String(scalar)) == String(base).lowercased(), "\(scalar)")
    }
    #expect(checked > 400)
  }

  @Test func `no single character of Unicode folds to anything unstable`() {
    var unstable: [UInt32] = []
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Fold.heading(String(scalar))
      if Array(Fold.heading(once).utf8) != Array(once.utf8) { unstable.append(value) }
    }
    #expect(unstable == [])
  }

  @Test(arguments: [
    [0xFF], [0xC3], [0xE2, 0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80],
  ])
  func `bytes that are no UTF-8 part words`(bytes: [UInt8]) {
    var key: [UInt8] = []
    Fold.name((Array("a".utf8) + bytes + Array("b".utf8)).span, into: &key)
    #expect(key == Array("a b".utf8))
  }

  @Test(arguments: UInt64(0)..<100)
  func `scalars are decoded as the standard library decodes them`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    var text = ""
    for _ in 0..<20 {
      let value = UInt32(random.number(0..<0x11_0000)) >> UInt32(random.number(0..<14))
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    let bytes = Array(text.utf8)
    var scalars: [Unicode.Scalar] = []
    var index = 0
    while index < bytes.count { scalars.append(bytes.span.scalar(at: &index)) }
    #expect(scalars == Array(text.unicodeScalars))
  }
}
