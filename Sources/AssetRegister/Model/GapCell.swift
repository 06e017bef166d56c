/// A field of a register row that closes a gap once it is filled in or corrected.
public struct GapCell: Sendable, Equatable {
  public let field: String
  /// What a gap says of which this is the field; nil if it is for every gap of the question.
  public let words: String?
}

extension GapQuestion {
  /// The fields that close one gap: of several that may be missing those that are.
  func fields(for detail: String) -> [String] {
    let text = GapText(detail).plain
    return cells.filter { $0.words.map(text.contains) ?? true }.map(\.field)
  }
}

extension GapCell {
  /// Reads a list such as `service (no service), criticality (no criticality)` or `site, room`.
  static func list(_ text: String) -> [GapCell] {
    text.utf8.split(separator: UInt8(ascii: ",")).flatMap { piece -> [GapCell] in
      let open = piece.firstIndex(of: UInt8(ascii: "(")) ?? piece.endIndex
      let words = piece[open...].dropFirst().prefix { $0 != UInt8(ascii: ")") }
      return piece[..<open].split(separator: 0x20).map {
        GapCell(
          field: String(decoding: $0, as: UTF8.self),
          words: words.isEmpty ? nil : String(decoding: words, as: UTF8.self))
      }
    }
  }
}
