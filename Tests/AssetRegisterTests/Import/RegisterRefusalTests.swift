import Foundation
import Testing

@testable import AssetRegister

@Suite struct `A register that is refused` {
  private func words(
    _ text: String, _ change: (inout RegisterImport) throws -> Void = { _ in }
  ) throws -> (RegisterError.Kind?, String?, stored: Bool) {
    let bench = try ImportBench()
    let before = try bench.everything()
    let error = bench.refusal(of: text, change)
    let message = error?.message.replacing(bench.fixture.folder.path + "/", with: "")
    return (error?.kind, message, try bench.everything() != before)
  }

  @Test(arguments: [
    ("", "it.csv: the file is empty"),
    ("Tag,Name\n", "it.csv:1: no rows below the headings; nothing was stored"),
    (
      "foo,bar\n1,2\n",
      "it.csv:1: no column holds a name, a tag, a serial number, a hostname or a description; "
        + "the headings were 'foo', 'bar'"
    ),
  ])
  func `for its contents stores nothing`(text: String, message: String) throws {
    let refusal = try words(text)
    #expect(refusal.0 == .badInput)
    #expect(refusal.1 == message)
    #expect(!refusal.stored)
  }

  @Test func `for an unknown organisation names the nearest`() throws {
    let refusal = try words("Tag,Name\nT1,a\n") { $0.organisation = "RXM" }
    #expect(refusal.0 == .missing)
    #expect(
      refusal.1 == "'RXM' is no known organisation; did you mean 'RXL' (Coast Hospitals)?")
    #expect(!refusal.stored)
  }

  @Test(arguments: ["24/11/2026", "2026-02-30", "yesterday", "2026-11-24T10:00:00"])
  func `for a day that is none says what was expected`(day: String) throws {
    let refusal = try words("Tag,Name\nT1,a\n") { $0.asOf = day }
    #expect(refusal.0 == .usage)
    #expect(refusal.1 == "'\(day)' is no day, expected one such as 2026-11-24")
    #expect(!refusal.stored)
  }

  @Test func `for a file that is not there`() throws {
    let bench = try ImportBench()
    let error = #expect(throws: RegisterError.self) {
      try bench.register.importRegister(
        RegisterImport(path: "/nonexistent/it.csv", organisation: "RXN"),
        occasion: bench.fixture.occasion)
    }
    #expect(error?.kind == .missing)
    #expect(error?.message == "/nonexistent/it.csv: no such file")
  }

  @Test func `for an unknown encoding or kind names the nearest`() {
    var request = RegisterImport(path: "it.csv", organisation: "RXN")
    let encoding = #expect(throws: RegisterError.self) { try request.setEncoding("mac-romn") }
    #expect(encoding?.message == "'mac-romn' is no encoding, did you mean 'mac-roman'?")
    let kind = #expect(throws: RegisterError.self) { try request.setDefaultKind("hardwear") }
    #expect(kind?.message == "'hardwear' is no kind, did you mean 'hardware'?")
  }

  @Test func `says the command to type again with all that was asked`() throws {
    let bench = try ImportBench()
    let error = bench.refusal(of: "Tag,Serial,Owner\nT1,AB12345,Ada\n") {
      $0.asOf = "2026-11-01"
      $0.isPartial = true
      try $0.setEncoding("utf-8")
    }
    let command = error?.help?.replacing(bench.fixture.folder.path + "/", with: "")
    #expect(
      command
        == "iar import register 'it.csv' --trust RXN --name 'IT' --as-of 2026-11-01 --kind 'hardware' "
        + "--encoding utf-8 --partial --map 'Owner=FIELD'")
  }
}
