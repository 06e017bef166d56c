extension GapQuestion {
  private static let keys = [
    "id", "title", "severity", "clause", "why", "remedy", "applies", "acts", "cells", "closes",
  ]

  /// Reads a question's file.
  ///
  /// - Throws: `RegisterError` naming file and line, if the head is not whole or a statement is not there.
  init(bytes: [UInt8], file: String, isOwn: Bool) throws {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    let headLines = lines.prefix { $0.utf8.starts(with: "-- ".utf8) && $0 != "-- of:" }.count
    var head = try Self.head(lines.prefix(headLines), file: file)
    func value(_ key: String) throws -> String {
      guard let value = head.removeValue(forKey: key), !value.isEmpty else {
        throw RegisterError(
          .configuration, "\(file):1: the head has no '\(key)', expected a line '-- \(key): ...'")
      }
      return value
    }
    id = try value("id")
    title = try value("title")
    clause = try value("clause")
    why = try value("why")
    remedy = try value("remedy")
    applies = try value("applies")
    acts = try Self.role(head["acts"], file: file)
    cells = try Self.cells(head["cells"], file: file)
    closes = head["closes"]
    let word = try value("severity")
    guard let severity = GapSeverity(rawValue: word) else {
      throw RegisterError(
        .configuration, "\(file):1: '\(word)' is no severity, expected high, medium or low")
    }
    self.severity = severity
    ownFile = isOwn ? file : nil
    let rest = lines.dropFirst(headLines)
    let divider = rest.firstIndex { $0 == "-- of:" }
    guard let gaps = Self.statement(rest[..<(divider ?? rest.endIndex)], file: file) else {
      throw RegisterError(
        .configuration,
        "\(file):\(headLines + 1): no question, expected a SELECT of asset_id, organisation, detail"
      )
    }
    self.gaps = gaps
    population = divider.flatMap { divider in
      let shared = rest[..<divider].firstIndex { $0 == "-- gaps:" } ?? headLines
      // Empty lines in place of the first SELECT keep the numbers of the lines.
      let blank = [String](repeating: "", count: divider + 1 - shared)
      let all = lines[..<shared] + blank + lines[(divider + 1)...]
      return Self.statement(all[headLines...], file: file)
    }
  }

  private static func role(_ name: String?, file: String) throws -> String? {
    guard let name else { return nil }
    guard RoleCatalogue.named(name) != nil else {
      throw RegisterError(
        .configuration, "\(file):1: '\(name)' is not a role", help: "iar roles")
    }
    return name
  }

  private static func cells(_ list: String?, file: String) throws -> [GapCell] {
    let cells = GapCell.list(list ?? "")
    if let unknown = cells.first(where: { FieldCatalogue.named($0.field) == nil }) {
      throw RegisterError(
        .configuration, "\(file):1: '\(unknown.field)' is not a field", help: "iar fields")
    }
    return cells
  }

  private static func head(_ lines: ArraySlice<String>, file: String) throws -> [String: String] {
    var head: [String: String] = [:]
    for (index, line) in lines.enumerated() {
      let text = line.utf8.dropFirst(3)
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
        throw RegisterError(
          .configuration, "\(file):\(index + 1): '\(line)' has no colon, expected '-- key: value'")
      }
      let key = String(decoding: text[..<colon], as: UTF8.self)
      guard keys.contains(key) else {
        throw RegisterError(
          .configuration,
          "\(file):\(index + 1): '\(key)' is not known, expected "
            + keys.dropLast().joined(separator: ", ") + " or closes",
          help: Nearest.suggest(key, among: keys).map { "did you mean \($0)?" })
      }
      let value = text[text.index(after: colon)...].drop { $0 == 0x20 }
      head[key] = String(decoding: value, as: UTF8.self)
    }
    return head
  }

  private static func statement(_ lines: ArraySlice<String>, file: String) -> GapSQL? {
    let filled = lines.drop { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    guard !filled.isEmpty else { return nil }
    return GapSQL(
      text: filled.joined(separator: "\n"), file: file, firstLine: filled.startIndex + 1)
  }
}
