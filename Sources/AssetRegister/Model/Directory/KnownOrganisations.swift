/// The organisations of a register, by code.
struct KnownOrganisations: Sendable {
  private let byCode: [String: Organisation]
  private let names: [String: String]

  init(_ organisations: [Organisation]) {
    byCode = Dictionary(
      organisations.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    names = Dictionary(
      organisations.map { ($0.name, $0.code) }, uniquingKeysWith: { min($0, $1) })
  }

  /// Whether none has been imported yet.
  var isEmpty: Bool { byCode.isEmpty }

  /// The organisation with the code, however the code is spelt; nil when there is none.
  func organisation(_ text: String) -> Organisation? {
    byCode[text] ?? ODSCode(text).flatMap { byCode[$0.description] }
  }

  /// Why a text names no organisation, with the one that was probably meant, on one line.
  func refusal(of text: String) -> String {
    guard !isEmpty else {
      return "'\(text)' is no known organisation, and none has been imported yet"
    }
    guard let meant = nearest(to: text) else {
      return "'\(text)' is no known organisation, expected \(expected)"
    }
    return "'\(text)' is no known organisation; did you mean '\(meant.code)' (\(meant.name))?"
  }

  /// A code of the same letters first, for letters swapped; then the nearest code or, for longer texts, name.
  private func nearest(to text: String) -> Organisation? {
    let codes = byCode.keys.sorted()
    let letters = Fold.heading(text).utf8.sorted()
    if let swapped = codes.first(where: { Fold.heading($0).utf8.sorted() == letters }) {
      return byCode[swapped]
    }
    let name = Nearest.suggest(text, among: names.keys.sorted()).flatMap { names[$0] }
    let code = Nearest.suggest(text, among: codes)
    return (text.utf8.count > 10 ? name ?? code : code ?? name).flatMap { byCode[$0] }
  }

  /// The codes, or how many there are.
  private var expected: String {
    let codes = byCode.keys.sorted()
    guard codes.count <= 12, let last = codes.last else { return "one of \(codes.count) codes" }
    let others = codes.dropLast().joined(separator: ", ")
    return others.isEmpty ? last : "\(others) or \(last)"
  }
}
