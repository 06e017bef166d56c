import Foundation

@testable import AssetRegister

/// A register with three organisations that takes directory files written in the test.
struct DirectoryFixture {
  let fixture: RegisterFixture

  init() throws {
    fixture = try RegisterFixture()
    try fixture.organisation("RXN", "Lancashire Teaching Hospitals")
    try fixture.organisation("RXR", "East Lancashire Hospitals")
    try fixture.organisation("RTX", "University Hospitals of Morecambe Bay")
  }

  /// Imports a text as a file of its kind.
  @discardableResult
  func take(
    _ kind: DirectoryKind, _ text: String, skipsBad: Bool = false, dryRun: Bool = false,
    encoding: String.Encoding = .utf8
  ) throws -> DirectoryImport {
    let path = fixture.folder.appending(path: "\(kind.command).csv").path
    try text.write(toFile: path, atomically: false, encoding: encoding)
    return try fixture.register.importDirectory(
      kind, from: path, skipsBad: skipsBad, dryRun: dryRun, occasion: fixture.occasion)
  }

  /// The rows of a question.
  func rows(_ sql: String) throws -> [[String?]] {
    try fixture.register.read { try $0.table(sql).rows }
  }

  /// What a bad file is refused with, the folder left out.
  func refusal(_ kind: DirectoryKind, _ text: String) -> RegisterError? {
    do {
      try take(kind, text)
      return nil
    } catch let error as RegisterError {
      let folder = fixture.folder.path + "/"
      return RegisterError(
        error.kind, error.message.replacingOccurrences(of: folder, with: ""), help: error.help)
    } catch {
      return nil
    }
  }
}
