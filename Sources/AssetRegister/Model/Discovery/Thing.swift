/// Something that a person speaks of: an asset, or a device that scans saw.
public enum Thing: Sendable, Hashable {
  /// An asset by its number.
  case asset(Int64)
  /// A device by the number of its first sighting.
  case device(Int64)
  /// By a word: what `iar show` takes for an asset, or `FILE:LINE` of a sighting or of a register's row.
  case named(String)
}

/// An identifier that a person speaks of, such as `mac 00:11:22:33:44:55`.
public struct IdentifierName: Sendable, Hashable {
  let kind: StableKey.Kind
  let value: String

  /// Reads a kind and a value.
  ///
  /// - Throws: `RegisterError` if there is no such kind, or the value is none of that kind.
  public init(_ text: String) throws {
    let words = text.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1)
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 2, let kind = Self.kinds[Fold.heading(words[0])] else {
      throw RegisterError(
        .usage, "'\(text)' is no identifier, expected a kind and a value",
        help: "such as 'mac 00:11:22:33:44:55', 'serial ABC123', 'name PC1' or 'uuid ...'")
    }
    guard let value = Self.canonical(words[1], kind) else {
      throw RegisterError(.usage, "'\(words[1])' can't be read as a \(kind.rawValue)")
    }
    self.kind = kind
    self.value = value
  }

  private static let kinds: [String: StableKey.Kind] = [
    "mac": .mac, "macaddress": .mac, "serial": .serial, "serialnumber": .serial, "name": .name,
    "hostname": .name, "uuid": .uuid, "tag": .tag, "assettag": .tag, "id": .id, "deviceid": .id,
  ]

  /// The value in canonical form; a value that is known for being many things' is one all the same.
  private static func canonical(_ text: String, _ kind: StableKey.Kind) -> String? {
    switch kind {
    case .mac: MACAddress.parse(text.utf8.span).map { MACAddress($0).description }
    case .serial: SerialNumber(text)?.description ?? uppercased(text)
    case .name: Hostname(text)?.description ?? text
    case .uuid: MachineUUID.parse(text.utf8.span)?.description
    case .tag: AssetTag(text)?.description ?? text
    case .id: text
    }
  }

  private static func uppercased(_ text: String) -> String {
    String(decoding: text.utf8.map { 0x61...0x7A ~= $0 ? $0 - 0x20 : $0 }, as: UTF8.self)
  }
}
