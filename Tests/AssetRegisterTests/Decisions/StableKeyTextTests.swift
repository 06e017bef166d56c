import Testing

@testable import AssetRegister

@Suite struct `The text of a stable key` {
  @Test(arguments: [
    (StableKey(.asset, within: "RXN", .tag, "12345"), "asset RXN tag 12345"),
    (StableKey(.device, within: "", .serial, "ABC123"), "device serial ABC123"),
    (StableKey(.device, within: "corp.example", .name, "pc1"), "device corp.example name pc1"),
    (StableKey(.device, within: "My Tenant 5%", .id, "x"), "device My%20Tenant%205%25 id x"),
    (StableKey(.device, within: "tag", .name, "tag"), "device %74ag name tag"),
    (StableKey(.asset, within: "RXN", .tag, "A 1 of 2"), "asset RXN tag A 1 of 2"),
    (StableKey(.device, within: "", .id, "entra 8a1f id x"), "device id entra 8a1f id x"),
    (
      StableKey(.identifier, within: "", .mac, "00:11:22:33:44:55"),
      "identifier mac 00:11:22:33:44:55"
    ),
  ]) func `says it and is read back`(key: StableKey, text: String) {
    #expect(key.text == text)
    #expect(StableKey(text: text) == key)
  }

  @Test(arguments: [
    "", "asset", "asset tag", "asset RXN tag", "asset RXN tag ", "thing serial X",
    "asset RXN colour X",
    "device %7 name x", "device % name x", "device  name x",
  ]) func `is not read from anything else`(text: String) {
    #expect(StableKey(text: text) == nil)
  }

  @Test(arguments: UInt64(0)..<200) func `keeps any key`(seed: UInt64) {
    var random = SeededCells(seed: seed)
    let letters = Array("ab% tagserial:/é".unicodeScalars)
    func word(_ length: Int) -> String {
      var view = String.UnicodeScalarView()
      for _ in 0..<length {
        view.append(letters[Int(random.next() % UInt64(letters.count))])
      }
      return String(view)
    }
    let subjects: [StableKey.Subject] = [.asset, .device, .identifier]
    let kinds: [StableKey.Kind] = [.tag, .serial, .mac, .name, .uuid, .id]
    let kind = kinds[Int(random.next() % 6)]
    let within = random.next() % 4 == 0 ? kind.rawValue : word(Int(random.next() % 5))
    let key = StableKey(
      subjects[Int(random.next() % 3)], within: within, kind, word(1 + Int(random.next() % 8)))
    #expect(StableKey(text: key.text) == key)
  }
}
