/// A remedy for people who answer for something and don't work with the program: without its commands.
enum PlainRemedy {
  private static let words = [
    ("import it again", "send it in again"), ("import both again", "send both in again"),
    ("import again", "send the register in again"), ("import it", "send it in"),
    ("import them", "send them in"),
  ]

  /// What to do, up to the first command; what leads to a command alone is left out.
  static func text(_ remedy: String) -> String {
    var kept: [[Substring]] = []
    for part in remedy.split(separator: ";") {
      var words = part.split(separator: " ")
      if let command = words.firstIndex(of: "iar") {
        words = Array(words[..<command])
        guard kept.isEmpty else { continue }
        while words.last == "or" || words.last == "and" { words.removeLast() }
      }
      if !words.isEmpty { kept.append(words) }
    }
    var text = kept.map { $0.joined(separator: " ") }.joined(separator: "; ")
    while text.last == ":" || text.last == "," { text.removeLast() }
    for (theirs, plain) in words { text = text.replacing(theirs, with: plain) }
    return text
  }
}
