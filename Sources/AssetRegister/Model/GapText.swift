/// What a gap says, with the names of people told apart from the rest, so that they can be left out.
///
/// In a question's SQL a name stands between `char(2)` and `char(3)`.
struct GapText {
  /// A piece of the text.
  enum Piece: Equatable {
    case words(String)
    case person(String)
  }

  /// What stands for a person whose name is left out.
  static let nobodyInParticular = "(name left out)"
  static let personStart: UInt8 = 2
  static let personEnd: UInt8 = 3

  let pieces: [Piece]

  init(_ marked: String) {
    var pieces: [Piece] = []
    var rest = Array(marked.utf8)[...]
    while let start = rest.firstIndex(of: Self.personStart) {
      let inside = rest[(start + 1)...]
      guard let end = inside.firstIndex(of: Self.personEnd) else { break }
      if start > rest.startIndex { pieces.append(.words(Self.text(rest[..<start]))) }
      pieces.append(.person(Self.text(inside[..<end])))
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { pieces.append(.words(Self.text(rest))) }
    self.pieces = pieces
  }

  /// The text without marks.
  var plain: String {
    pieces.map {
      switch $0 {
      case .words(let text), .person(let text): text
      }
    }.joined()
  }

  /// The marked text with every name and e-mail address replaced.
  static func redacted(_ marked: String) -> String {
    GapText(marked).pieces.map {
      switch $0 {
      case .words(let text): withoutAddresses(text)
      case .person: nobodyInParticular
      }
    }.joined()
  }

  /// The text with every word that holds an `@` replaced.
  static func withoutAddresses(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    return text.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map {
      $0.contains(UInt8(ascii: "@")) ? nobodyInParticular : String(decoding: $0, as: UTF8.self)
    }.joined(separator: " ")
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
