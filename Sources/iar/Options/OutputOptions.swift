import ArgumentParser

/// Where the data of a command goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file instead.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file if there is one.")
  var force = false

  /// What can't be read on a terminal or passed through text must go to a file.
  ///
  /// - Throws: `ValidationError` if no file is named.
  func requireFile(for what: String) throws {
    guard let output, output != "-" else {
      throw ValidationError("\(what) needs a file, expected -o FILE")
    }
  }
}
