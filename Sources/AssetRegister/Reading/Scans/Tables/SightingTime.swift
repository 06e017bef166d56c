/// When the device of a row was seen, and how that is known.
///
/// The latest time of the row's columns holds. A row without one was not seen at any known time, if the table has such
/// columns. A lease whose end and length are told was given at the time between, when the device asked for it. Where the
/// only time is the end of a lease, the device was seen before it, and before the file was written:
/// the earlier of the two is taken. Where a table tells nothing, it is what was stated, or the time of the file.
struct SightingTime {
  private let stated: String?
  private let hasSeenColumns: Bool
  /// The time of rows that tell none: as stated, or the file's.
  private let usual: String?
  private let usualSeconds: Int64?
  /// When the file was last changed, in seconds after 1970.
  let fileSeconds: Int64?

  init(stated: String?, changedAt: String?, hasSeenColumns: Bool) {
    self.stated = stated
    self.hasSeenColumns = hasSeenColumns
    usual = stated ?? changedAt
    usualSeconds = usual.flatMap(Instant.seconds)
    fileSeconds = changedAt.flatMap(Instant.seconds)
  }

  /// The times that one row gives.
  struct Row {
    fileprivate var seen: (seconds: Int64, reading: InstantReading, how: SeenHow)?
    fileprivate var leaseEnd: (seconds: Int64, reading: InstantReading)?
    private var leaseLength: Int64?

    /// Takes a time of a column that says when it was seen.
    mutating func see(_ reading: InstantReading, _ how: SeenHow) {
      guard let seconds = reading.seconds, seconds > seen?.seconds ?? Int64.min else { return }
      seen = (seconds, reading, how)
    }

    /// Takes the end of a lease.
    mutating func endLease(_ reading: InstantReading) {
      guard let seconds = reading.seconds, seconds > leaseEnd?.seconds ?? Int64.min else { return }
      leaseEnd = (seconds, reading)
    }

    /// Takes the length of a lease in seconds.
    mutating func givenFor(_ seconds: Int64) { leaseLength = seconds }

    /// When the lease was given, in seconds after 1970; nil where one of the two is not told, or both don't fit.
    fileprivate var leaseStart: Int64? {
      guard let leaseEnd, let leaseLength, leaseEnd.seconds > leaseLength else { return nil }
      return leaseEnd.seconds - leaseLength
    }
  }

  /// Writes the row's time into its sighting.
  func set(_ row: Row, in sighting: inout Sighting) {
    if let seen = row.seen {
      (sighting.seenAt, sighting.seenHow) = (seen.reading.text, seen.how)
      return
    }
    if hasSeenColumns { return }
    if let start = row.leaseStart {
      (sighting.seenAt, sighting.seenHow) = (Instant.text(secondsSince1970: start), .device)
      return
    }
    guard let usual else { return }
    (sighting.seenAt, sighting.seenHow) = (usual, stated == nil ? .file : .stated)
    guard let end = row.leaseEnd, let usualSeconds else { return }
    if end.seconds < usualSeconds {
      (sighting.seenAt, sighting.seenHow) = (end.reading.text, .lease)
    } else if stated == nil {
      sighting.seenHow = .lease
    }
  }
}
