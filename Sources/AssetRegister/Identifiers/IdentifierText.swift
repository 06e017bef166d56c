/// What the readers of free-form identifiers share.
enum IdentifierText {
  /// The longest text that is taken for an identifier, in bytes. No label or firmware field holds
  /// more; longer cells are sentences.
  static let longest = 64

  /// What a trimmed, non-empty cell of a free form holds, as far as its words tell.
  static func verdict(of text: Span<UInt8>, folded: Span<UInt8>, _ kind: JunkKind) -> CellVerdict {
    if Placeholder.matchesIdentifier(text, folded: folded) { return .placeholder }
    if JunkTable.builtIn.rule(for: kind, text, folded: folded) != nil { return .junk }
    guard 1...longest ~= folded.count, !isProse(text) else { return .invalid }
    return folded.contains { $0 >= 0x80 } ? .invalid : .value
  }

  /// Folds the cell only to say why it could not be read as an identifier of a strict form.
  static func refusal(of cell: Span<UInt8>, _ kind: JunkKind) -> CellVerdict {
    let text = cell.extracting(cell.trimmedRange)
    if text.count == 0 { return .empty }
    if SpreadsheetDamage.matches(text) { return .damaged }
    if Placeholder.matchesIdentifier(text) { return .placeholder }
    return JunkTable.builtIn.rule(for: kind, text) == nil ? .invalid : .junk
  }

  /// Whether the text is words about the thing, such as `in store`: several, and no digit.
  static func isProse(_ text: Span<UInt8>) -> Bool {
    guard !text.contains(where: \.isASCIIDigit) else { return false }
    for index in 0..<text.count where text.blankLength(at: index) > 0 { return true }
    return false
  }
}
