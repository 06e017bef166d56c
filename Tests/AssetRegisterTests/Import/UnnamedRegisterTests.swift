import Foundation
import Testing

@testable import AssetRegister

@Suite struct `A register imported without a name` {
  private static let text = "Tag,Name\nT1,alpha\n"
  private let bench: ImportBench

  init() throws {
    bench = try ImportBench()
  }

  @discardableResult
  private func importUnnamed() throws -> RegisterImportSummary {
    var request = RegisterImport(
      path: try bench.write(Self.text, "new.csv"), organisation: "RXN")
    request.defaultKind = "hardware"
    return try bench.register.importRegister(request, occasion: bench.fixture.occasion)
  }

  private func refusal() throws -> RegisterError? {
    let error = #expect(throws: RegisterError.self) { try importUnnamed() }
    return error.map { one in
      RegisterError(
        one.kind, one.message,
        help: one.help?.replacing(bench.fixture.folder.path + "/", with: ""))
    }
  }

  @Test func `is the trust's only one where it has no other`() throws {
    try bench.take(Self.text, trust: "RXL", name: "IT")
    #expect(try importUnnamed().new == 1)
    #expect(try importUnnamed().isRepeat)
  }

  @Test func `is refused where the trust's register has a name`() throws {
    try bench.take(Self.text)
    let before = try bench.everything()
    #expect(
      try refusal()
        == RegisterError(
          .usage, "'RXN' has a register named 'IT': say with --name which register this file is",
          help: "iar import register 'new.csv' --trust RXN --name 'IT' --kind 'hardware'"))
    #expect(try bench.everything() == before)
  }

  @Test func `is refused where the trust has several, with or without a name`() throws {
    try importUnnamed()
    try bench.take("Tag,Name\nT9,beta\n", name: "EBME")
    #expect(
      try refusal()
        == RegisterError(
          .usage,
          "'RXN' has registers named 'EBME', 'main': say with --name which register this file is",
          help: """
            iar import register 'new.csv' --trust RXN --name 'EBME' --kind 'hardware'
                    iar import register 'new.csv' --trust RXN --name 'main' --kind 'hardware'
            """))
  }

  @Test func `is a first one again once the others are undone`() throws {
    let batch = try #require(try bench.take(Self.text).batch)
    _ = try bench.register.undo(batch: batch, dryRun: false, occasion: bench.fixture.occasion)
    #expect(try importUnnamed().new == 1)
  }
}
