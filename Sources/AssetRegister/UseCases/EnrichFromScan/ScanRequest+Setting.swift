extension ScanRequest {
  /// Says when it was seen: an instant such as `2026-11-12T08:15:00Z`, or a day.
  ///
  /// - Throws: `RegisterError` for anything else.
  public mutating func setSeenAt(_ text: String?) throws {
    guard let text else { return }
    if let day = CalendarDay(text) {
      seenAt = day.description
    } else if let seconds = Instant.seconds(text) {
      seenAt = Instant.text(secondsSince1970: seconds)
    } else {
      throw RegisterError(
        .usage, "--seen-at '\(text)' is no time, expected a day or an instant in UTC",
        help: "--seen-at 2026-11-12 or --seen-at 2026-11-12T08:15:00Z")
    }
  }

  /// Says what headings mean, each as `Heading=field`; `Heading=-` for one not to be used.
  ///
  /// - Throws: `RegisterError` for what has no such shape, or names no field of a sighting.
  public mutating func setAnswers(_ flags: [String]) throws {
    for flag in flags {
      guard let sign = flag.utf8.lastIndex(of: UInt8(ascii: "=")), sign > flag.utf8.startIndex
      else {
        throw RegisterError(
          .usage, "--map '\(flag)' is no heading and field, expected 'Heading=field'",
          help: "--map 'Serial on case=serial_number'")
      }
      let field = String(flag[flag.utf8.index(after: sign)...])
      guard field == "-" || SightingField(rawValue: field) != nil else {
        let names = SightingField.allCases.map(\.rawValue)
        let nearest = Nearest.suggest(field, among: names)
        throw RegisterError(
          .usage,
          "--map '\(flag)': '\(field)' is no field of a sighting"
            + (nearest.map { ", did you mean '\($0)'?" } ?? ""),
          help: "one of \(names.joined(separator: ", ")), or - for a heading not to be used")
      }
      answers[String(flag[..<sign])] = .some(field == "-" ? nil : field)
    }
  }
}
