/// The open questions of a file, in words.
enum HeadingQuestions {
  /// The error that stops an import until they are answered; `command` is what to type again.
  static func error(_ questions: [HeadingQuestion], place: String, command: String)
    -> RegisterError
  {
    let count = questions.count == 1 ? "1 heading needs" : "\(questions.count) headings need"
    var text =
      "\(place): \(count) an answer, for the values don't settle it; nothing was stored"
    for question in questions { text += "\n" + words(question) }
    let flags = questions.map { " --map '\(quoted($0.key))=FIELD'" }.joined()
    return RegisterError(.badInput, text, help: command + flags)
  }

  private static func words(_ question: HeadingQuestion) -> String {
    var text = "  '\(question.key)' (column \(question.letter))"
    if let reason = question.reason { text += ": \(reason)" }
    if !question.samples.isEmpty {
      text +=
        ": such as "
        + question.samples.map { "'\(CellWords.shortened($0))'" }.joined(separator: ", ")
    }
    let flags =
      question.candidates.map { field in
        ("--map '\(quoted(question.key))=\(field.name)'", field.meaning)
      } + [("--map '\(quoted(question.key))=ignore'", "none of these: keep the column as it is")]
    let width = flags.map { $0.0.unicodeScalars.count }.max() ?? 0
    for (flag, meaning) in flags {
      let gap = String(repeating: " ", count: width - flag.unicodeScalars.count + 2)
      text += "\n    \(flag)\(gap)\(meaning)"
    }
    return text
  }

  /// A heading as it can stand between single quotes in a shell.
  static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { quoted, scalar in
      quoted += scalar == "'" ? "'\\''" : String(scalar)
    }
  }
}
