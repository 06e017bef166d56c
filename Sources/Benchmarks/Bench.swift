import Glibc

/// Measures how fast tables are read, and makes the files to measure with.
@main
struct Bench {
  static let usage = """
    usage: iar-bench tabular [--rows N] [--keep FILE]
           iar-bench generate-register [--rows N] [--seed S] -o FILE
           iar-bench measure PROGRAM ARGUMENTS... (prints milliseconds and peak MiB)
    """

  static func main() throws {
    var words = Array(CommandLine.arguments.dropFirst())
    guard !words.isEmpty else { stop(usage) }
    let command = words.removeFirst()
    guard command != "measure" else {
      measure(words)
      return
    }
    guard let options = Options(words) else { stop(usage) }
    switch command {
    case "tabular":
      try measureReading(rows: options.rows, keptFile: options.keptFile)
    case "generate-register":
      guard let path = options.output else { stop(usage) }
      try RegisterFile(rows: options.rows, seed: options.seed).write(to: path)
    default: stop(usage)
    }
  }

  private static func measure(_ words: [String]) {
    guard !words.isEmpty, let run = Measurement(running: words) else { stop("the program failed") }
    print(String(Int(run.seconds * 1000)), run.peakMiB)
  }

  private static func stop(_ message: String) -> Never {
    let line = message + "\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
    exit(EX_USAGE)
  }
}

/// What was typed after the command.
struct Options {
  var rows = 1_000_000
  var seed: UInt64 = 1
  var output: String?
  var keptFile: String?

  /// Nil when something typed has no meaning.
  init?(_ words: [String]) {
    guard words.count.isMultiple(of: 2) else { return nil }
    for index in stride(from: 0, to: words.count, by: 2) {
      let value = words[index + 1]
      switch words[index] {
      case "--rows":
        guard let number = Int(value), number >= 0 else { return nil }
        rows = number
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      case "-o": output = value
      case "--keep": keptFile = value
      default: return nil
      }
    }
  }
}
