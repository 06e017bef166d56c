/// Who answers for an asset, and why, in words.
enum ResponsibilityWords {
  /// The role, the person, and where that comes from.
  static func cells(_ one: AssetDetails.Responsibility) -> [String] {
    [one.role, person(one), origin(one.origin)]
  }

  private static func person(_ one: AssetDetails.Responsibility) -> String {
    guard let email = one.person else { return "nobody known" }
    return one.name.map { "\($0) <\(email)>" } ?? email
  }

  private static func origin(_ origin: AssetDetails.Origin) -> String {
    switch origin {
    case .assigned(let from, let until, let batch, let by, let rule, let acknowledged):
      let end = until.map { " until \($0)" } ?? ""
      let why = rule.map { ", rule '\($0)'" } ?? ""
      let answer = acknowledged.map { "acknowledged \($0)" } ?? "not acknowledged"
      return "since \(from)\(end), assigned by \(by) in \(batch.words)\(why), \(answer)"
    case .stated(let text, let how, let suggestion, let isOutranked):
      let meaning = how.map { found($0, suggestion) } ?? "not looked up"
      return "the register says '\(text)': \(meaning)"
        + (isOutranked ? "; the person assigned takes precedence" : "")
    }
  }

  private static func found(_ how: String, _ suggestion: String?) -> String {
    let nearest = suggestion.map { ", the nearest known is '\($0)'" } ?? ""
    return switch how {
    case "unknown": "nobody in the directory\(nearest)"
    case "several": "several people in the directory\(nearest)"
    default: "found by \(how)"
    }
  }
}
