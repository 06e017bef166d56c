/// Why a text in a command or a file could not be taken for what it should name.
struct Refusal: Error, Equatable {
  /// What is wrong, with the value, without file and line.
  var message: String
  /// What to type next, where there is something to type.
  var help: String?

  /// The refusal as the error of a command.
  func error(_ kind: RegisterError.Kind) -> RegisterError {
    RegisterError(kind, message, help: help)
  }
}
