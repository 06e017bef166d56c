/// What a cell that should hold an identifier turned out to hold.
package enum CellVerdict: UInt8, Sendable {
  /// An identifier; its canonical bytes were appended.
  case value
  /// Nothing but white space.
  case empty
  /// A word or mark that says "nothing here": `N/A`, `TBC`, `-`.
  case placeholder
  /// A value that many things share and nobody chose: a maker's default, an address of no device.
  case junk
  /// What a spreadsheet left of an identifier: `8.93E+18`, `#REF!`.
  case damaged
  /// Something else that is no identifier of this kind.
  case invalid
}

/// An identifier in its one canonical spelling, so that equal things are equal bytes.
///
/// Reading is pure and works on bytes; reading a canonical text again gives the same text.
package protocol CanonicalValue: Hashable, Sendable, CustomStringConvertible, Comparable {
  /// Reads a cell's UTF-8 bytes; on `.value` appends the canonical UTF-8 bytes to `canonical`,
  /// else leaves `canonical` as it was.
  static func read(_ cell: Span<UInt8>, into canonical: inout [UInt8]) -> CellVerdict

  /// Wraps a text that ``read(_:into:)`` wrote, such as one kept by the store. It is not checked.
  init(canonical text: String)

  /// Reads text that may be spelt in any way; nil for anything but `.value`.
  init?(_ text: String)

  /// The canonical text.
  var description: String { get }
}

extension CanonicalValue {
  package init?(_ text: String) {
    var canonical: [UInt8] = []
    guard Self.read(text.utf8.span, into: &canonical) == .value else { return nil }
    self.init(canonical: String(decoding: canonical, as: UTF8.self))
  }

  /// What a text holds, for a caller that wants the reason of a refusal.
  package static func verdict(_ text: String) -> CellVerdict {
    var canonical: [UInt8] = []
    return read(text.utf8.span, into: &canonical)
  }

  /// Byte order of the canonical texts.
  package static func < (left: Self, right: Self) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
