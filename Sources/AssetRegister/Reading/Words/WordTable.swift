/// A vocabulary of one column of words and what each stands for, asked about bytes without making strings.
///
/// Words are compared by ``Fold/heading(_:into:)``.
struct WordTable: Sendable {
  private let keys: ByteStringTable
  private let values: [[UInt8]]

  /// Reads a file of `schema/`: the word in the column `word`, its value in the column `value`.
  init(_ table: VocabularyTable, word: String, value: String) {
    keys = ByteStringTable(table.rows.map { Array(Fold.heading($0[word] ?? "").utf8) })
    values = table.rows.map { Array(($0[value] ?? "").utf8) }
  }

  /// The value of a word that is already folded; nil for an unknown word.
  func value(folded: Span<UInt8>) -> [UInt8]? {
    guard folded.count > 0, let index = keys.index(of: folded) else { return nil }
    return values[index]
  }
}
