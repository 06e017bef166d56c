import Glibc

/// Measures how fast tables are read, and makes the files to measure with.
@main
struct Bench {
  static let usage = """
    usage: iar-bench tabular [--rows N] [--keep FILE]
           iar-bench generate-register [--rows N] [--seed S] [--changed PERCENT] -o FILE
           iar-bench generate-scan [--first N] [--rows N] [--seed S] -o FILE (.xml: as Nmap writes it)
           iar-bench read-scan FILE (reads a scan to sightings and counts them)
           iar-bench expat FILE (reads XML with handlers that do nothing)
           iar-bench world [--seed S] [--devices N] [--dirt X] [--lookalike] -o FOLDER
           iar-bench match-world [--seed S] [--devices N] [--dirt X] [--lookalike] [-o FOLDER]
           iar-bench things [--seed S] [--devices N] [--dirt X] [--lookalike] [--rows N] [--sightings N] -o FILE
           iar-bench match FILE
           iar-bench peers [--seed S] [--devices N] [--dirt X] [--lookalike] -o FOLDER
           iar-bench score --truth FOLDER --links FILE [--label TEXT]
           iar-bench table SCORES...
           iar-bench measure PROGRAM ARGUMENTS... (prints milliseconds and peak MiB)
    """

  static func main() throws {
    var words = Array(CommandLine.arguments.dropFirst())
    guard !words.isEmpty else { stop(usage) }
    let command = words.removeFirst()
    if command == "measure" {
      measure(words)
      return
    }
    if words == ["--list"], command == "peers" {
      for peer in Peer.allCases { print("\(peer)\t\(peer.rawValue)") }
      return
    }
    if command == "table" {
      try printTable(of: words)
      return
    }
    if command == "match", let path = words.first {
      try measureMatching(of: path)
      return
    }
    if command == "read-scan", words.count == 1 {
      print(try countSightings(words[0]))
      return
    }
    if command == "expat", words.count == 1 {
      try readWithBareExpat(words[0])
      return
    }
    guard let options = Options(words) else { stop(usage) }
    switch command {
    case "tabular": try measureReading(rows: options.rows, keptFile: options.keptFile)
    case "generate-register":
      try RegisterFile(
        rows: options.rows, seed: options.seed, percentChanged: options.percentChanged
      ).write(to: needed(options.output))
    case "generate-scan":
      try InventedScan(first: options.first, rows: options.rows, seed: options.seed)
        .write(to: needed(options.output))
    case "world":
      try WorldFolder(world: World(options.recipe), path: needed(options.output)).write()
    case "things":
      try ThingsFile.write(
        CanonicalWorld(World(options.recipe)), rows: options.rows, sightings: options.sightings,
        to: needed(options.output))
    case "match-world": try matchWorld(options.recipe, folder: options.output)
    case "peers":
      try PeerRun(CanonicalWorld(World(options.recipe))).write(into: needed(options.output))
    case "score":
      try scoreLinks(
        truth: needed(options.truth), links: needed(options.links), label: options.label)
    default: stop(usage)
    }
  }

  private static func needed(_ path: String?) -> String {
    guard let path else { stop(usage) }
    return path
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
