/// Words for the way a device is connected.
enum WirelessWords {
  /// Whether a cell says wireless, or wired; nil where it says neither.
  static func read(_ cell: Span<UInt8>) -> Bool? {
    var word: [UInt8] = []
    Fold.heading(cell, into: &word)
    let text = word.span
    if yes.contains(text) { return true }
    if no.contains(text) { return false }
    for index in 0..<text.count {
      let rest = text.extracting(index...)
      if wireless.contains(where: { rest.hasPrefix($0) }) { return true }
    }
    for index in 0..<text.count {
      let rest = text.extracting(index...)
      if wired.contains(where: { rest.hasPrefix($0) }) { return false }
    }
    return nil
  }

  private static let yes = ByteStringTable(["yes", "y", "true", "1", "radio"])
  private static let no = ByteStringTable(["no", "n", "false", "0", "lan", "cable"])
  private static let wireless = ["wireless", "wifi", "wlan", "80211"].map { Array($0.utf8) }
  private static let wired = ["wired", "ethernet", "8023", "copper"].map { Array($0.utf8) }
}
