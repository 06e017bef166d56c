import Foundation
import Glibc

/// The built program at a terminal of its own: keys go in, what it shows comes out.
final class Pseudoterminal {
  private let process = Process()
  private let master: Int32
  /// Everything shown so far.
  private(set) var shown = ""

  convenience init(_ words: String..., in folder: Workplace) throws {
    try self.init(words, in: folder)
  }

  /// Runs `iar` with a list of words, and variables beside the usual ones.
  init(_ words: [String], in folder: Workplace, variables: [String: String] = [:]) throws {
    var ends: (master: Int32, slave: Int32) = (0, 0)
    guard openpty(&ends.master, &ends.slave, nil, nil, nil) == 0 else {
      throw POSIXError(.EIO)
    }
    master = ends.master
    let terminal = FileHandle(fileDescriptor: ends.slave, closeOnDealloc: true)
    process.executableURL = Bundle.main.bundleURL.appending(path: "iar")
    process.arguments = words
    process.currentDirectoryURL = folder.url
    process.environment = [
      "IAR_TODAY": "2026-11-24", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm",
    ].merging(variables) { $1 }
    process.standardInput = terminal
    process.standardOutput = terminal
    process.standardError = terminal
    try process.run()
  }

  deinit { close(master) }

  /// Presses keys.
  func press(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Reads until the program shows a text after what was shown before, or ends.
  func wait(for text: String) {
    let start = shown.count
    while !shown.dropFirst(start).contains(text), read() {}
  }

  /// Reads to the end and gives the exit code.
  func end() -> Int32 {
    while process.isRunning { _ = read(atMost: 20) }
    process.waitUntilExit()
    var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while Glibc.poll(&poll, 1, 0) > 0, poll.revents & Int16(POLLIN) != 0, read() {}
    return process.terminationStatus
  }

  /// Sends a signal.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Whether keys are shown as they are pressed, as they are at a terminal in its usual state.
  var echoes: Bool {
    var settings = termios()
    tcgetattr(master, &settings)
    return settings.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Reads what there is, and waits for it for 30 seconds at most unless told.
  private func read(atMost milliseconds: Int32 = 30_000) -> Bool {
    var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    shown += String(decoding: bytes.prefix(count), as: UTF8.self).replacing("\r\n", with: "\n")
    return true
  }
}
