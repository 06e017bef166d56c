import Foundation

/// A file of the project as text, for tests of the house's own rules.
struct SourceFile {
  /// From the project's folder: `Sources/iar/IAR.swift`.
  let path: String
  let lines: [String]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files under a folder whose name ends so, by path.
  static func all(under folder: String, ending: String = ".swift") throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path)
    return try paths.filter { $0.hasSuffix(ending) }.sorted().map {
      try SourceFile("\(folder)/\($0)")
    }
  }

  init(_ path: String) throws {
    self.path = path
    lines = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
      .components(separatedBy: "\n")
  }

  /// The modules it imports, at whatever level of access.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ").drop {
        ["public", "package", "internal", "@testable"].contains($0)
      }
      guard words.first == "import", let module = words.dropFirst().first else { return nil }
      return String(module)
    }
  }
}
