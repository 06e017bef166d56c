internal import GRDB

extension Transaction {
  /// How many things one statement asks about, each by an argument of its own.
  ///
  /// Unlike a list in one argument, these reach into views that group or unite.
  private static let thingsAtOnce = 200

  /// Goes through some assets or devices in parts: hands on a statement's marks for those of a part, and their numbers.
  func eachPart(
    of things: Set<Int64>, _ body: (_ marks: String, _ numbers: StatementArguments) throws -> Void
  ) throws {
    let sorted = things.sorted()
    for start in stride(from: 0, to: sorted.count, by: Self.thingsAtOnce) {
      let part = sorted[start..<min(start + Self.thingsAtOnce, sorted.count)]
      try body(databaseQuestionMarks(count: part.count), StatementArguments(part))
    }
  }
}
