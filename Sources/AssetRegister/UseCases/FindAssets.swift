/// One asset that holds a text looked for.
public struct FoundAsset: Sendable, Equatable {
  public let id: Int64
  /// The organisation's code and the name of its register.
  public let organisation: String
  public let register: String
  public let label: String
  public let kind: String?
  public let assetTag: String?
  public let serialNumber: String?
  /// The place as the register states it.
  public let place: String?
  /// The file and line of its newest row.
  public let fileName: String?
  public let line: Int64
}

extension Register {
  /// Assets that hold a text: in a cell of their row, in a field, or in the name or e-mail address of a person
  /// assigned. Large and small ASCII letters are the same. By id, at most `limit`.
  ///
  /// - Throws: `RegisterError` if the text is empty or the organisation unknown.
  public func find(_ text: String, trust: String? = nil, limit: Int) throws -> [FoundAsset] {
    try find(text, trust: trust, limit: limit, effort: RecordSearch.Effort())
  }

  func find(_ text: String, trust: String?, limit: Int, effort: RecordSearch.Effort) throws
    -> [FoundAsset]
  {
    guard !text.utf8.allSatisfy({ $0 == 0x20 }) else {
      throw RegisterError(.usage, "'\(text)' is no text to look for", help: "iar find 'ward 12'")
    }
    var fresh: [Int64: TraceStretch] = [:]
    var head: LogHead?
    let found = try read { transaction in
      let trust = try trust.map(transaction.knownOrganisation)
      let search = try RecordSearch(
        transaction, for: text, trust: trust, limit: limit, effort: effort)
      let ids =
        try search.assets(path: path, fresh: &fresh)
        + transaction.assets(assignedTo: text, trust: trust, limit: limit)
      if !fresh.isEmpty { head = try transaction.logHead() }
      return try transaction.assets(numbered: Array(Set(ids)), trust: trust, limit: limit)
    }
    if !fresh.isEmpty { keepTraces(fresh, head) }
    return found
  }

  /// Keeps traces, so that the next search need not make them. Nothing depends on it: it is left where somebody else is
  /// writing, the register changed meanwhile, or it can't be written.
  private func keepTraces(_ fresh: [Int64: TraceStretch], _ head: LogHead?) {
    _ = try? Self.writeBeside(path) { transaction in
      guard try transaction.logHead() == head else { return false }
      try transaction.keep(fresh)
      return true
    }
  }
}
