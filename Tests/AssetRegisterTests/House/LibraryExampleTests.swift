import AssetRegister
import Foundation
import Testing

@Suite struct `The library from outside` {
  /// The code between the marks is the README's, so that what the README shows compiles with public names alone.
  @Test func `the README's example works`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "iar-example-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "register.sqlite").path
    let organisations = Self.root.appending(path: "samples/organisations.csv").path
    let file = Self.root.appending(path: "samples/registers/rw5/it.csv").path
    // README begins
    let now = Occasion(
      actor: "nightly", host: "server1", version: "1", instant: "2026-11-24T06:00:00Z",
      today: "2026-11-24")
    let register = try Register.create(at: path, partnership: "Our partnership", occasion: now)
    _ = try register.importDirectory(.organisations, from: organisations, occasion: now)
    let request = RegisterImport(path: file, organisation: "RW5", name: "IT")
    let summary = try register.importRegister(request, occasion: now)
    let report = try register.reportGaps(GapChoice(), today: now.today)
    print(summary.new, "new,", report.count(atLeast: .high), "gaps of high severity")
    // README ends
    #expect(summary.new == 60)
    #expect(report.count(atLeast: .high) > 0)
  }

  @Test func `the README shows that example`() throws {
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
      .components(separatedBy: "\n")
    let first = try #require(here.firstIndex { $0.hasSuffix("// README begins") })
    let last = try #require(here.firstIndex { $0.hasSuffix("// README ends") })
    let code = here[first + 1..<last].map { String($0.dropFirst(4)) }.joined(separator: "\n")
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains("```swift\nimport AssetRegister\n\n\(code)\n```\n"))
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
