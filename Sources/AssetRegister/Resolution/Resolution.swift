/// Which person or place a text of a register means.
///
/// A target is given only where the text leaves no doubt. Everything less certain is a suggestion,
/// for a person to read.
package struct Resolution: Sendable, Equatable {
  /// How the target was found, or why there is none.
  package enum How: String, Sendable, CaseIterable {
    /// By the e-mail address in the text.
    case email = "e-mail"
    /// By the name, as people spell it.
    case name
    /// By another name that the directory gives.
    case alias
    /// The text names a team, a role or a firm; no target.
    case team
    /// The text fits several; no target, the suggestion lists them.
    case several
    /// The directory knows nobody, or no place, of that name; the suggestion is the nearest.
    case unknown
  }

  /// An e-mail address or the path of a place.
  package let target: String?
  package let how: How
  /// Words for a person: `Anna Smith <anna.smith@example.nhs.uk>`, or with a place as target what
  /// else the text says.
  package let suggestion: String?

  /// A text's meaning.
  package init(_ how: How, target: String? = nil, suggestion: String? = nil) {
    self.how = how
    self.target = target
    self.suggestion = suggestion
  }

  /// Several candidates, of which at most five are listed.
  static func several(_ candidates: [String]) -> Resolution {
    let more = candidates.count > 5 ? ["and \(candidates.count - 5) more"] : []
    return Resolution(
      .several, suggestion: (candidates.prefix(5) + more).joined(separator: "; "))
  }
}
