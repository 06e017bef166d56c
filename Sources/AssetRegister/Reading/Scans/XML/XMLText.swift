import Glibc

/// A name or a value as the parser holds it: UTF-8 that lives for the length of one call.
struct XMLText {
  private let start: UnsafePointer<CChar>

  init(_ start: UnsafePointer<CChar>) { self.start = start }

  /// Lets `body` look at the bytes.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    let count = strlen(start)
    return try start.withMemoryRebound(to: UInt8.self, capacity: count) {
      try body(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// The text, to keep.
  var string: String { String(cString: start) }

  /// The bytes, to keep.
  var bytes: [UInt8] { withBytes { Array($0) } }

  var isEmpty: Bool { start[0] == 0 }

  /// A whole number of at most 18 decimal digits; nil for any other text.
  var number: Int64? {
    var value: Int64 = 0
    var index = 0
    while start[index] != 0 {
      let digit = UInt8(bitPattern: start[index]) &- 0x30
      guard digit < 10, index < 18 else { return nil }
      value = value * 10 + Int64(digit)
      index += 1
    }
    return index == 0 ? nil : value
  }

  static func == (text: XMLText, word: StaticString) -> Bool {
    let bytes = word.utf8Start
    var index = 0
    while true {
      let byte = UInt8(bitPattern: text.start[index])
      if byte != bytes[index] { return false }
      if byte == 0 { return true }
      index += 1
    }
  }

  /// So that a name can be switched over.
  static func ~= (word: StaticString, text: XMLText) -> Bool { text == word }
}
