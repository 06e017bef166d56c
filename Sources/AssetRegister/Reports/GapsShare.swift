/// A part of a whole as readers see it: `24%`, `<1%`, `>99%`.
enum Share {
  /// Whole percent; never 0% of something, nor 100% of less than all.
  static func text(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let percent = (part * 200 + whole) / (2 * whole)
    if part > 0, percent == 0 { return "<1%" }
    if part < whole, percent >= 100 { return ">99%" }
    return "\(percent)%"
  }
}

/// A day in words: `24 November 2026`.
enum LongDay {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The day in words, or the text as it is, if it is no ISO 8601 day.
  static func text(_ iso: String) -> String {
    guard let day = CalendarDay(iso) else { return iso }
    return "\(day.day) \(months[day.month - 1]) \(day.year)"
  }
}
