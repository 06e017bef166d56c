import Foundation
import Testing

@testable import AssetRegister

/// A register of two organisations that takes files written by the test.
struct ImportBench {
  let fixture: RegisterFixture

  var register: Register { fixture.register }

  init() throws {
    fixture = try RegisterFixture()
    try fixture.organisation("RXN", "North Hospitals")
    try fixture.organisation("RXL", "Coast Hospitals")
    try fixture.person("ada.quill@north.example", "Ada Quill")
  }

  /// Writes a file and gives its path.
  func write(_ text: String, _ file: String = "it.csv") throws -> String {
    let url = fixture.folder.appending(path: file)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// Imports a text as a file.
  @discardableResult
  func take(
    _ text: String, file: String = "it.csv", trust: String = "RXN", name: String = "IT",
    _ change: (inout RegisterImport) throws -> Void = { _ in }
  ) throws -> RegisterImportSummary {
    var request = RegisterImport(
      path: try write(text, file), organisation: trust, name: name)
    request.defaultKind = "hardware"
    try change(&request)
    return try register.importRegister(request, occasion: fixture.occasion)
  }

  /// The error of an import that must fail.
  func refusal(
    of text: String, _ change: (inout RegisterImport) throws -> Void = { _ in }
  ) -> RegisterError? {
    do {
      try take(text, change)
      return nil
    } catch { return error as? RegisterError }
  }

  func export(_ request: ExportRequest, _ format: TableFormat = .csv) throws -> String {
    var bytes: [UInt8] = []
    _ = try register.export(request, as: format) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every export in both formats.
  func everything() throws -> [String] {
    var texts: [String] = []
    for format in [TableFormat.csv, .json] {
      for kind in ExportKind.allCases where ![.held, .corrections].contains(kind) {
        texts.append(try export(ExportRequest(kind), format))
      }
      for (request, _) in try register.read({ try $0.registersWithHeldRows(.init(.held)) }) {
        texts.append(try export(request, format))
      }
    }
    return texts
  }

  /// What is wrong with the register, in words; checks that derived names are those worked out anew.
  func damage() -> [String] {
    register.verify().checks.flatMap(\.problems)
  }

  /// The answer to a question in SQL, one text a row.
  func ask(_ sql: String) throws -> [String] {
    try register.read { transaction in
      try transaction.table(sql, [:]).rows.map {
        $0.map { $0 ?? "-" }.joined(separator: " ")
      }
    }
  }
}

extension RegisterImportSummary {
  /// The four outcomes and the missing: `2 new, 0 unchanged ...` in short.
  var counts: [Int] { [rows, new, unchanged, changed, held.count, missing] }
}
