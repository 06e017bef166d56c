/// When a host was seen: when its scan ended, else when the whole scan began, since its end stands behind the hosts.
struct NmapTime {
  /// What the person who read the file said.
  let stated: String?
  let changedAt: String?

  /// The moment, and how it is known.
  func seen(hostEndedAt end: Int64?, scanStartedAt start: Int64?) -> (at: String?, how: SeenHow) {
    if let end = Self.plausible(end) { return (Instant.text(secondsSince1970: end), .host) }
    if let start = Self.plausible(start) { return (Instant.text(secondsSince1970: start), .scan) }
    if let stated { return (stated, .stated) }
    return (changedAt, changedAt == nil ? .unknown : .file)
  }

  /// Neither 0, which scanners write for want of a time, nor beyond the year 9999.
  private static func plausible(_ seconds: Int64?) -> Int64? {
    seconds.flatMap { 1...253_402_300_799 ~= $0 ? $0 : nil }
  }
}
