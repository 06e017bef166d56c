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
    guard !text.utf8.allSatisfy({ $0 == 0x20 }) else {
      throw RegisterError(.usage, "'\(text)' is no text to look for", help: "iar find 'ward 12'")
    }
    return try read { transaction in
      let trust = try trust.map(transaction.knownOrganisation)
      return try transaction.assets(holding: text, trust: trust, limit: limit)
    }
  }
}
