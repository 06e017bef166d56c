extension GapSQL {
  /// The names and numbers in it.
  var words: Set<String> { Set(Self.words(of: text.utf8)) }

  /// Whether it goes through what live assets state.
  var goesThroughAssets: Bool {
    let words = Self.words(of: text.utf8)
    return zip(words, words.dropFirst()).contains { $0 == "FROM" && $1 == "live_asset" }
  }

  /// The assets it gives, where these are the ones of a view that meet a condition, each once.
  ///
  /// Many questions and most of what they apply to are such: one pass answers them all.
  var assetCondition: AssetCondition? {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "SELECT id AS asset_id, organisation".utf8),
      let from = Self.outerWord("FROM", in: bytes[...])
    else { return nil }
    let rest = bytes[from...].dropFirst("FROM ".utf8.count)
    let view = rest.prefix { !Self.isBlank($0) }
    let name = String(decoding: view, as: UTF8.self)
    guard AssetCondition.views.contains(name) else { return nil }
    let after = rest.dropFirst(view.count).drop(while: Self.isBlank)
    guard !after.isEmpty else { return AssetCondition(view: name, text: "TRUE") }
    let isCondition =
      after.starts(with: "WHERE".utf8)
      && ["GROUP", "ORDER", "LIMIT", "UNION"].allSatisfy { Self.outerWord($0, in: after) == nil }
    guard isCondition else { return nil }
    return AssetCondition(
      view: name,
      text: String(decoding: after.dropFirst("WHERE ".utf8.count), as: UTF8.self))
  }

  private static func words(of bytes: some Collection<UInt8>) -> [String] {
    bytes.split { !$0.isASCIILetter && !$0.isASCIIDigit && $0 != UInt8(ascii: "_") }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Where a word stands first, outside of brackets and quotes.
  private static func outerWord(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var isQuoted = false
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "'"): isQuoted.toggle()
      case UInt8(ascii: "(") where !isQuoted: depth += 1
      case UInt8(ascii: ")") where !isQuoted: depth -= 1
      default:
        guard !isQuoted, depth == 0, place == bytes.startIndex || isBlank(bytes[place - 1]),
          bytes[place...].starts(with: word.utf8)
        else { continue }
        let end = place + word.utf8.count
        if end == bytes.endIndex || isBlank(bytes[end]) { return place }
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}

/// A condition on the assets of a view.
struct AssetCondition: Sendable, Equatable {
  static let views = ["live_asset", "current_asset"]

  let view: String
  let text: String
}
