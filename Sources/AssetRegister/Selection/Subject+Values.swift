/// Why a value can't stand beside a subject.
struct ValueObjection: Error, Equatable {
  var message: String
}

extension Subject {
  /// Whether `<` and its like mean something.
  var hasOrder: Bool { type == .date || self == .id }

  /// Why a test makes no sense for the subject; nil when it does.
  func objection(to test: Test) -> String? {
    switch test {
    case .contains, .startsWith:
      guard self == .id || type == .yesOrNo else { return nil }
      return "'\(name)' is compared with = or !=, not by its letters"
    case .isEmpty, .isNotEmpty:
      guard self == .id || self == .missing || self == .trust || self == .register else {
        return nil
      }
      return "'\(name)' is never empty"
    case .compare, .isOneOf: return nil
    }
  }

  /// The value as the register would hold it, or why it can never hold it.
  func canonical(_ text: String) -> Result<String, ValueObjection> {
    if self == .id {
      return Int64(text).map { .success(String($0)) }
        ?? .failure(ValueObjection(message: "'\(text)' is not a number, an id is one"))
    }
    switch type {
    case .date:
      return CalendarDay(text).map { .success($0.description) }
        ?? .failure(ValueObjection(message: "'\(text)' is not a day, write it as 2026-11-24"))
    case .yesOrNo: return word(text, of: ["yes", "no"])
    case .kind:
      return word(text, of: ["information", "hardware", "software", "medical device", "service"])
    case .status:
      return word(
        text,
        of: [
          "planned", "in use", "in stock", "on loan", "under repair", "missing", "retired",
          "disposed",
        ])
    case .criticality: return word(text, of: ["critical", "high", "medium", "low"])
    default: return .success(identifier(text) ?? text)
    }
  }

  /// An identifier as the register keeps it, however it is spelt; nil where the text is none.
  private func identifier(_ text: String) -> String? {
    switch type {
    case .assetTag: AssetTag(text)?.description
    case .serialNumber: SerialNumber(text)?.description
    case .hostname: Hostname(text)?.description
    case .macAddress: MACAddress(text)?.description
    case .ipAddress: IPAddress(text)?.description
    case .uuid: MachineUUID(text)?.description
    default: nil
    }
  }

  private func word(_ text: String, of words: [String]) -> Result<String, ValueObjection> {
    let key = Fold.heading(text)
    if let known = words.first(where: { Fold.heading($0) == key }) { return .success(known) }
    let near = Nearest.suggest(text, among: words).map { ", did you mean '\($0)'?" }
    let list = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    return .failure(
      ValueObjection(
        message: "'\(text)' is not a value of '\(name)'" + (near ?? ", expected \(list)")))
  }
}
