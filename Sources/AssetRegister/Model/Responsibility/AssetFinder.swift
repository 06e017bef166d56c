/// Finds the one asset that an id, asset tag, serial number or hostname means, or a name where that is asked for.
struct AssetFinder {
  private let assets: [AssetLine]
  private let byKey: [String: Set<Int>]
  private let takesNames: Bool

  init(_ assets: [AssetLine], takesNames: Bool = false) {
    self.assets = assets
    self.takesNames = takesNames
    var byKey: [String: Set<Int>] = [:]
    for (index, asset) in assets.enumerated() {
      let name = takesNames ? asset.name : nil
      for text in [String(asset.id), asset.tag, asset.serial, asset.hostname, name] {
        if let text { byKey[Self.key(text), default: []].insert(index) }
      }
    }
    self.byKey = byKey
  }

  /// The asset of a text, in the registers of one organisation or of any.
  func asset(_ text: String, organisation: String? = nil) throws(Refusal) -> AssetLine {
    let texts = [
      text, AssetTag(text)?.description, SerialNumber(text)?.description,
      Hostname(text)?.description,
    ]
    let found = Set(texts.compactMap { $0 }.flatMap { byKey[Self.key($0)] ?? [] }).sorted()
      .map { assets[$0] }.filter { organisation == nil || $0.organisation == organisation }
    if found.count == 1 { return found[0] }
    guard found.isEmpty else { throw several(text, found) }
    let names = takesNames ? "hostname or name" : "hostname"
    let owner = organisation.map { " of '\($0)'" } ?? ""
    throw Refusal(
      message: "'\(text)' is no asset's id, asset tag, serial number, \(names)\(owner)",
      help: "iar find '\(text)'")
  }

  private func several(_ text: String, _ found: [AssetLine]) -> Refusal {
    let shown = found.prefix(5).map { "\($0.id) (\($0.label), \($0.organisation))" }
    let more = found.count > shown.count ? ", ..." : ""
    return Refusal(
      message: "'\(text)' may be \(found.count) assets: \(shown.joined(separator: ", "))\(more)",
      help: "say which, as in --where 'id = \(found[0].id)'")
  }

  private static func key(_ text: String) -> String {
    String(decoding: text.utf8.map(\.asciiLowered), as: UTF8.self)
  }
}
