extension GapSQL {
  /// The names and numbers in it.
  var words: Set<String> {
    Set(
      text.utf8.split { !$0.isASCIILetter && !$0.isASCIIDigit && $0 != UInt8(ascii: "_") }
        .map { String(decoding: $0, as: UTF8.self) })
  }

  /// The condition of a statement that gives the live assets which meet one, or all; nil for other statements.
  ///
  /// Many questions apply to such; they are counted in one pass.
  var conditionOnLiveAssets: String? {
    let all = "SELECT id AS asset_id, organisation FROM live_asset"
    guard text.utf8.starts(with: all.utf8) else { return nil }
    let rest = text.utf8.dropFirst(all.utf8.count).drop { $0 == 0x20 || $0 == 0x0A }
    guard !rest.isEmpty else { return "TRUE" }
    guard rest.starts(with: "WHERE ".utf8) else { return nil }
    return String(decoding: rest.dropFirst("WHERE ".utf8.count), as: UTF8.self)
  }
}
