import Foundation
import Testing

/// The rules of the house that a text check can prove: `MemberImportVisibility` makes imports true file by file.
@Suite struct `The house` {
  /// What the files of a folder may import: layers look one way, and only the store knows the database.
  @Test(arguments: [
    ("Tabular", ["Glibc"]),
    ("Workbook", ["CExpat", "CZlib", "Glibc"]),
    ("AssetRegister/Identifiers", ["Glibc", "RegisterSchema"]),
    ("AssetRegister/Model", ["RegisterSchema"]),
    ("AssetRegister/Matching", []),
    ("AssetRegister/Selection", []),
    ("AssetRegister/Resolution", []),
    (
      "AssetRegister/Reading",
      [
        "CExpat", "Crypto", "Dispatch", "Glibc", "RegisterSchema", "Synchronization", "Tabular",
        "Workbook",
      ]
    ),
    ("AssetRegister/Reports", ["Crypto", "Foundation", "Tabular", "Workbook"]),
    ("AssetRegister/UseCases", ["Glibc", "RegisterSchema", "Tabular", "Workbook"]),
    (
      "AssetRegister/Store",
      [
        "CSQLite", "Crypto", "Dispatch", "GRDB", "GRDBSQLite", "Glibc", "RegisterSchema",
        "Synchronization", "Tabular",
      ]
    ),
    ("iar", ["ArgumentParser", "AssetRegister", "Dispatch", "Glibc", "Synchronization"]),
  ]) func `a layer imports only what lies below it`(folder: String, allowed: [String]) throws {
    let files = try SourceFile.all(under: "Sources/\(folder)")
    #expect(!files.isEmpty)
    for file in files {
      for module in file.imports where !allowed.contains(module) {
        Issue.record("\(file.path) imports \(module)")
      }
    }
  }

  @Test func `every folder of the library has a layer's rule`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: SourceFile.root.appending(path: "Sources/AssetRegister").path)
    #expect(
      folders.sorted() == [
        "Identifiers", "Matching", "Model", "Reading", "Reports", "Resolution", "Selection",
        "Store",
        "UseCases",
      ])
  }

  @Test func `Foundation is a dependency of one file`() throws {
    let files = try SourceFile.all(under: "Sources").filter {
      $0.imports.contains { $0.hasPrefix("Foundation") }
    }
    #expect(files.map(\.path) == ["Sources/AssetRegister/Reports/HTMLPage.swift"])
  }

  @Test func `SQL stands in the store alone`() throws {
    let statement = /\b(SELECT .*\bFROM|INSERT (INTO|OR)|UPDATE \w+ SET|DELETE FROM)\b/
    for file in try SourceFile.all(under: "Sources")
    where !file.path.hasPrefix("Sources/AssetRegister/Store/") {
      for (number, line) in file.lines.enumerated() where line.contains(statement) {
        Issue.record("\(file.path):\(number + 1): SQL outside of the store")
      }
    }
  }

  @Test func `the command line holds not one word of SQL`() throws {
    for file in try SourceFile.all(under: "Sources/iar") {
      for word in ["SELECT", "INSERT", "UPDATE ", "DELETE"] {
        #expect(!file.lines.contains { $0.contains(word) }, "\(file.path) says \(word)")
      }
    }
  }

  @Test(arguments: ["Sources", "Tests", "schema"]) func `a file can be read in one sitting`(
    folder: String
  ) throws {
    let files =
      try SourceFile.all(under: folder) + SourceFile.all(under: folder, ending: ".sql")
    #expect(!files.isEmpty)
    for file in files where file.lines.count > 401 {
      Issue.record("\(file.path) has \(file.lines.count - 1) lines, expected 400 at most")
    }
  }

  @Test(arguments: ["fatal" + "Error(", "try" + "!", "as" + "!", "TO" + "DO", "FIX" + "ME"])
  func `nothing crashes on purpose or is put off`(words: String) throws {
    let folders = ["Sources", "Tests", "schema"]
    for file in try folders.flatMap({ try SourceFile.all(under: $0) }) {
      for (number, line) in file.lines.enumerated() where line.contains(words) {
        Issue.record("\(file.path):\(number + 1): \(words)")
      }
    }
  }

  @Test func `every file of the schema is listed`() throws {
    let listed = try SourceFile("schema/Schema.swift").lines.joined()
    let manifest = try SourceFile("Package.swift").lines.joined()
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: SourceFile.root.appending(path: "schema").path)
    let data = paths.filter { $0.hasSuffix(".sql") || $0.hasSuffix(".csv") }
    #expect(data.count > 30)
    for path in data {
      let parts = path.split(separator: "/")
      let resource = (parts.last ?? "").replacing(".", with: "_")
      #expect(listed.contains("PackageResources.\(resource)"), "schema/\(path) in Schema.swift")
      #expect(
        manifest.contains(".embedInCode(\"\(parts.first ?? "")\")"),
        "schema/\(path) in Package.swift")
    }
    #expect(paths.allSatisfy { !$0.hasPrefix(".") })
  }
}
