/// A line of a rules file: which assets get whom in which role.
struct AssignmentRule: Sendable {
  /// The file's name and the line.
  let file: String
  let line: Int
  /// The lowest number wins an asset and role; among equals the first line.
  let priority: Int
  let selection: Selection
  let role: Role
  /// The e-mail address of who gets the role.
  let person: String

  /// What every assignment keeps of its rule: `rules.csv:4 (priority 10): kind = 'medical device'`.
  var text: String { "\(file):\(line) (priority \(priority)): \(selection.text)" }

  /// Whether the text of a rule comes from a file of this name.
  static func text(_ text: String, isOfFile file: String) -> Bool {
    let (text, lead) = (Array(text.utf8), Array("\(file):".utf8))
    guard text.starts(with: lead) else { return false }
    let rest = text[lead.count...]
    let digits = rest.prefix(while: \.isASCIIDigit)
    return !digits.isEmpty && rest.dropFirst(digits.count).starts(with: " (priority ".utf8)
  }
}
