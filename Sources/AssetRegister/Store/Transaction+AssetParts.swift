internal import GRDB

extension Transaction {
  /// How many assets one statement asks about, each by an argument of its own.
  ///
  /// Unlike a list in one argument, these reach into views that group or unite.
  private static let assetsAtOnce = 200

  /// Goes through some assets in parts: hands on a statement's marks for the assets of a part, and those assets.
  func eachPart(
    of assets: Set<Int64>, _ body: (_ marks: String, _ assets: StatementArguments) throws -> Void
  ) throws {
    let sorted = assets.sorted()
    for start in stride(from: 0, to: sorted.count, by: Self.assetsAtOnce) {
      let part = sorted[start..<min(start + Self.assetsAtOnce, sorted.count)]
      try body(databaseQuestionMarks(count: part.count), StatementArguments(part))
    }
  }
}
