import Glibc

/// A name or a value as the parser holds it: UTF-8 that lives for the length of one call.
struct PartWord {
  private let start: UnsafePointer<CChar>

  init(_ start: UnsafePointer<CChar>) { self.start = start }

  /// The name behind its prefix: `c` of both `c` and `x:c`.
  var withoutPrefix: PartWord {
    guard let colon = strchr(start, 0x3A) else { return self }
    return PartWord(colon + 1)
  }

  /// The text, to keep.
  var string: String { String(cString: start) }

  /// Lets `body` look at the bytes.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    let count = strlen(start)
    return try start.withMemoryRebound(to: UInt8.self, capacity: count) {
      try body(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// A whole number of at most 9 digits; nil for any other text.
  var number: Int? {
    var (value, index) = (0, 0)
    while start[index] != 0 {
      let digit = UInt8(bitPattern: start[index]) &- 0x30
      guard digit < 10, index < 9 else { return nil }
      value = value * 10 + Int(digit)
      index += 1
    }
    return index == 0 ? nil : value
  }

  /// Whether it says yes, as `1`, `true` or `on`.
  var isTrue: Bool { self == "1" || self == "true" || self == "on" }

  static func == (word: PartWord, other: StaticString) -> Bool {
    let bytes = other.utf8Start
    var index = 0
    while true {
      let byte = UInt8(bitPattern: word.start[index])
      if byte != bytes[index] { return false }
      if byte == 0 { return true }
      index += 1
    }
  }

  /// So that a name can be switched over.
  static func ~= (other: StaticString, word: PartWord) -> Bool { word == other }
}

/// The attributes of a start tag; they live for the length of one call.
struct PartAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.list = list }

  /// The value of an attribute, whatever its prefix.
  subscript(_ name: StaticString) -> PartWord? {
    var index = 0
    while let found = list[index], let value = list[index + 1] {
      if PartWord(found).withoutPrefix == name { return PartWord(value) }
      index += 2
    }
    return nil
  }
}
