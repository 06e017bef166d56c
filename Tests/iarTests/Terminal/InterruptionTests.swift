import Foundation
import Glibc
import Testing

@Suite(.serialized) struct `Ctrl-C` {
  /// A register with one organisation, and a file that takes a while to import.
  private func workplace() throws -> Workplace {
    let folder = try Workplace()
    try folder.write("organisations.csv", "code,name,kind\nRXN,North Hospitals,trust\n")
    var rows = "Asset tag,Asset name,Serial number,Asset type\n"
    for number in 0..<30_000 { rows += "T\(number),Pump \(number),SN7\(number)X,Infusion pump\n" }
    try folder.write("pumps.csv", rows)
    try #require(Run("init", "--partnership", "North", in: folder).status == 0)
    try #require(Run("import", "organisations", "organisations.csv", in: folder).status == 0)
    return folder
  }

  /// Starts `iar`, which writes what it says into the file `said`; signals are as at a terminal.
  private func start(_ words: [String], in folder: Workplace) throws -> Process {
    signal(SIGINT, SIG_DFL)
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "iar")
    process.arguments = words
    process.currentDirectoryURL = folder.url
    process.environment = ["IAR_TODAY": "2026-11-24", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try folder.write("said", "")
    process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "said"))
    try process.run()
    return process
  }

  private func size(_ name: String, in folder: Workplace) -> Int {
    var found = stat()
    return stat(folder.url.appending(path: name).path, &found) == 0 ? Int(found.st_size) : 0
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `takes an import back, leaves no journal and says so`(number: Int32) throws {
    let folder = try workplace()
    let register = folder.url.appending(path: "register.sqlite")
    let before = try Data(contentsOf: register)
    let process = try start(["import", "register", "pumps.csv", "--trust", "RXN"], in: folder)
    while process.isRunning, size("register.sqlite-journal", in: folder) == 0 { usleep(1000) }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + number)
    #expect(process.terminationReason == .exit)
    #expect(
      try String(contentsOf: folder.url.appending(path: "said"), encoding: .utf8)
        == "interrupted; register.sqlite is as it was\n")
    #expect(try Data(contentsOf: register) == before)
    #expect(size("register.sqlite-journal", in: folder) == 0)
  }

  @Test func `takes a file away that is half written`() throws {
    let folder = try workplace()
    try #require(
      Run("import", "register", "pumps.csv", "--trust", "RXN", in: folder).status == 0)
    let process = try start(["export", "assets", "-o", "assets.csv"], in: folder)
    let unfinished = "assets.csv.\(process.processIdentifier).tmp"
    while process.isRunning, size(unfinished, in: folder) == 0 { usleep(1000) }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(
      try String(contentsOf: folder.url.appending(path: "said"), encoding: .utf8)
        == "interrupted\n")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(!left.contains { $0.hasPrefix("assets.csv") })
  }

  @Test func `that was turned off does nothing`() throws {
    let folder = try workplace()
    signal(SIGHUP, SIG_IGN)
    defer { signal(SIGHUP, SIG_DFL) }
    let process = try start(["import", "register", "pumps.csv", "--trust", "RXN"], in: folder)
    while process.isRunning, size("register.sqlite-journal", in: folder) == 0 { usleep(1000) }
    kill(process.processIdentifier, SIGHUP)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
