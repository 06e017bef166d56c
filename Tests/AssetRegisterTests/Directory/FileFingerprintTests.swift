import Foundation
import Testing

@testable import AssetRegister

@Suite struct `What a file's content is known by` {
  @Test(arguments: [
    (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (600_000, "ded93777580eeaa7d906cb0f16b9706b1000067eaf0f3b6c1d03a8bc6a15bf15"),
  ])
  func `the digest is that of all its bytes`(_ count: Int, _ digest: String) throws {
    let fixture = try RegisterFixture()
    let file = fixture.folder.appending(path: "a.csv")
    try Data(repeating: UInt8(ascii: "a"), count: count).write(to: file)
    let fingerprint = try FileFingerprint.of(file.path)
    #expect(fingerprint.bytes == count)
    #expect(fingerprint.sha256 == digest)
  }

  @Test func `a file that is not there and a folder are told apart`() throws {
    let fixture = try RegisterFixture()
    let folder = fixture.folder.path
    #expect(throws: RegisterError(.missing, "\(folder)/gone.csv: no such file")) {
      try FileFingerprint.of("\(folder)/gone.csv")
    }
    #expect(throws: RegisterError(.badInput, "\(folder): a folder, a file was expected")) {
      try FileFingerprint.of(folder)
    }
  }
}
