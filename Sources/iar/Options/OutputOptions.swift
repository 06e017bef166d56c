import ArgumentParser

/// Where the data of a command goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file instead.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file if there is one.")
  var force = false
}
