/// A number with the thing it counts, for messages: `1 row`, `2 rows`.
enum Count {
  /// The plural takes an `s`.
  static func of(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}
