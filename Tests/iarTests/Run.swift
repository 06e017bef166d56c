import Foundation
import Testing

/// One run of the built program in a folder of its own: what it was given, what it said.
struct Run {
  let status: Int32
  let out: String
  let err: String

  /// Runs `iar` with the words given.
  init(_ words: String..., in folder: Workplace) throws {
    try self.init(words: words, in: folder)
  }

  /// Runs `iar` with a list of words; the pipes are read before the end is waited for.
  init(words: [String], in folder: Workplace) throws {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "iar")
    process.arguments = words
    process.currentDirectoryURL = folder.url
    process.environment = ["IAR_TODAY": "2026-11-24", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    let errorFile = folder.url.appending(path: ".stderr-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: errorFile.path, contents: nil)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    out = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    err = try String(contentsOf: errorFile, encoding: .utf8)
    try FileManager.default.removeItem(at: errorFile)
    status = process.terminationStatus
  }
}

/// A temporary folder that goes when the test is over.
final class Workplace {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "iar-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file into the folder and gives its name back.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return name
  }
}
