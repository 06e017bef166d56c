import Foundation

/// The `console` blocks of a document: commands and what they say, run one after another in one folder.
struct Transcript {
  /// One `$ ` command and the lines that follow it.
  struct Step: Equatable {
    let line: Int
    let command: String
    let output: [String]
  }

  let lines: [String]

  init(_ text: String) {
    lines = text.components(separatedBy: "\n")
  }

  /// The lines between ``` marks of a language, each block with the line it starts on, from 1.
  func blocks(_ language: String) -> [(line: Int, lines: ArraySlice<String>)] {
    var blocks: [(line: Int, lines: ArraySlice<String>)] = []
    var start: Int?
    for (index, line) in lines.enumerated() {
      if line == "```\(language)" {
        start = index + 1
      } else if line == "```", let first = start {
        blocks.append((first + 1, lines[first..<index]))
        start = nil
      }
    }
    return blocks
  }

  /// The commands of the `console` blocks.
  var steps: [Step] {
    blocks("console").flatMap { block in
      var steps: [Step] = []
      for (index, line) in block.lines.enumerated() {
        if line.hasPrefix("$ ") {
          steps.append(
            Step(line: block.line + index, command: String(line.dropFirst(2)), output: []))
        } else if let last = steps.popLast() {
          steps.append(
            Step(line: last.line, command: last.command, output: last.output + [line]))
        }
      }
      return steps
    }
  }

  /// The document with other output under each command.
  func recorded(_ outputs: [Int: [String]]) -> String {
    var result: [String] = []
    var isOutput = false
    for (index, line) in lines.enumerated() {
      if line == "```" || line.hasPrefix("$ ") { isOutput = false }
      if !isOutput { result.append(line) }
      if let output = outputs[index + 1] {
        result += output
        isOutput = true
      }
    }
    return result.joined(separator: "\n")
  }

  /// Runs one command with the built `iar` on the path: standard output, then standard error.
  static func run(_ command: String, in folder: URL) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "{ \(command); } 2>.stderr; cat .stderr; rm .stderr"]
    process.currentDirectoryURL = folder
    process.environment = [
      "IAR_TODAY": "2026-11-24", "LC_ALL": "C.UTF-8",
      "PATH": "\(Bundle.main.bundleURL.path):/usr/bin:/bin",
    ]
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
