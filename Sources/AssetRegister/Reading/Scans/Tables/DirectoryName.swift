/// A name in a directory: `CN=PC1,OU=Ward 4,DC=trust,DC=example`.
enum DirectoryName {
  /// The domain that its DC parts spell, in lower case; nil where it has none.
  static func domain(_ cell: Span<UInt8>) -> String? {
    var labels: [[UInt8]] = []
    var start = 0
    for index in 0...cell.count {
      let isEnd =
        index == cell.count
        || cell[index] == UInt8(ascii: ",") && (index == 0 || cell[index - 1] != UInt8(ascii: "\\"))
      guard isEnd else { continue }
      let part = cell.trimmed(start..<index)
      start = index + 1
      guard cell.extracting(part).hasPrefix(Array("dc=".utf8), ignoringCaseAt: 0) else { continue }
      labels.append((part.lowerBound + 3..<part.upperBound).map { cell[$0].asciiLowered })
    }
    guard !labels.isEmpty else { return nil }
    return String(
      decoding: Array(labels.joined(separator: [UInt8(ascii: ".")])), as: UTF8.self)
  }
}
