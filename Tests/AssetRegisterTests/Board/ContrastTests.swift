import Foundation
import Testing

@testable import AssetRegister

@Suite struct `The colours of pages` {
  private static let paper = ["#fff", "#f0f4f5"]
  private static let styles = [
    GapsStyle.rules(head: LogHead(seq: 1, sha256: "ab")), BoardStyle.rules, EvidenceStyle.rules,
  ]

  @Test(arguments: styles) func `every text stands out by 4.5 to 1`(style: String) throws {
    let rules = try Self.rules(style)
    #expect(rules.count > 5)
    for rule in rules {
      let ink = rule.colour("color") ?? (rule.selector.contains("text") ? rule.colour("fill") : nil)
      guard let ink else { continue }
      let grounds = rule.colour("background").map { [$0] } ?? Self.paper
      for ground in grounds {
        let ratio = try Self.contrast(ink, ground)
        #expect(ratio >= 4.5, "\(rule.selector): \(ink) on \(ground) is \(ratio)")
      }
    }
  }

  @Test(arguments: styles) func `every bar and line stands out by 3 to 1`(style: String) throws {
    for rule in try Self.rules(style) {
      for colour in [rule.colour("stroke"), rule.colour("fill")].compactMap(\.self)
      where colour != "#fff" || rule.colour("stroke") == nil && !rule.selector.contains("whole") {
        #expect(try Self.contrast(colour, "#fff") >= 3, "\(rule.selector): \(colour)")
      }
    }
  }

  @Test(arguments: [
    ("#000", "#fff", 21.0), ("#005eb8", "#fff", 6.38), ("#d5281b", "#f0f4f5", 4.57),
    ("#768692", "#fff", 3.75),
  ]) func `contrast is worked out as WCAG has it`(ink: String, ground: String, ratio: Double)
    throws
  {
    #expect(abs(try Self.contrast(ink, ground) - ratio) < 0.02)
  }

  private struct Rule {
    let selector: String
    let declarations: [String: String]

    /// The colour that a property gives; nil for none, or one that is not written as a number.
    func colour(_ property: String) -> String? {
      declarations[property].flatMap { value in
        value.split(separator: " ").map(String.init).first { $0.hasPrefix("#") }
      }
    }
  }

  /// The rules of a style, those within `@media` like the others.
  private static func rules(_ style: String) throws -> [Rule] {
    style.matches(of: /([^{}]+)\{([^{}]*)\}/).map { match in
      let pairs = match.output.2.split(separator: ";").compactMap { text -> (String, String)? in
        let parts = text.split(separator: ":", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }
      return Rule(
        selector: match.output.1.trimmingCharacters(in: .whitespacesAndNewlines),
        declarations: Dictionary(pairs) { _, last in last })
    }
  }

  /// The ratio of the relative luminances of two colours (WCAG 2.2, 1.4.3).
  private static func contrast(_ ink: String, _ ground: String) throws -> Double {
    let levels = try [luminance(ink), luminance(ground)].sorted()
    return (levels[1] + 0.05) / (levels[0] + 0.05)
  }

  private static func luminance(_ colour: String) throws -> Double {
    var digits = Array(colour.dropFirst())
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let number = try #require(Int(String(digits), radix: 16), "\(colour)")
    let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { level -> Double in
      let share = Double(level) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
