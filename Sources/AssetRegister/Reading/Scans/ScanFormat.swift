/// A format of discovery scans. To add one, write one file and name it in ``ScanFormats/all``.
package protocol ScanFormat: Sendable {
  /// What `--format` calls it: `nmap`.
  var name: String { get }
  /// What people call it: `Nmap XML`.
  var title: String { get }
  /// Whether a file is of this format, told by its first bytes and never by its name.
  func recognises(_ file: ScanFile) -> Bool
  /// Hands every sighting to `sink`, in the order of the file, and says what else there was.
  ///
  /// - Throws: `RegisterError` if the file is not sound, with `path:line[:column]`; what `sink` throws.
  func read(_ file: ScanFile, _ options: ScanOptions, into sink: (Sighting) throws -> Void) throws
    -> ScanReading
}

/// The formats that scans are read in, the most particular first; the first that recognises a file reads it.
package enum ScanFormats {
  package static let all: [any ScanFormat] =
    [NmapXML(), CiscoCapture()]
    + TablePreset.all.map { SightingTable(preset: $0) }
}

/// A file to be read as a scan.
package struct ScanFile: Sendable {
  package let path: String
  /// Its first bytes, 64 KiB at most.
  package let head: [UInt8]
  /// When it was last changed, UTC: `2026-11-12T08:15:00Z`.
  package let changedAt: String?
  /// The sheet, if it is a workbook; its first rows are the first bytes then, as comma-separated text.
  package let sheet: String?

  package init(path: String, head: [UInt8], changedAt: String?, sheet: String? = nil) {
    self.path = path
    self.head = head
    self.changedAt = changedAt
    self.sheet = sheet
  }
}

/// What the person who reads a scan said about it.
package struct ScanOptions: Sendable {
  /// When it was seen, where the file does not tell: an instant or a day.
  package var seenAt: String?
  /// Whether what stands before a file's broken end is taken.
  package var acceptsPartial = false
  /// What headings mean, as answered with `--map` now or before: field names of sightings by heading; nil: not used.
  package var answers: [String: String?] = [:]
  /// The command as typed, for help lines.
  package var command: String

  package init(command: String) { self.command = command }
}

/// What a file held besides its sightings.
package struct ScanReading: Sendable {
  /// The source that the file's shape tells: `Intune`, `Cisco ISE`, `Nmap`.
  package var source: String
  /// What was read otherwise than written, or is worth knowing.
  package var notes: [ScanNote] = []
  /// Rows or places that are no sighting though they should be one.
  package var rejected: [RejectedSighting] = []
  /// Places that are rightly no sighting, counted by reason: `host that is down`.
  package var passedOver: [(reason: String, count: Int)] = []
  /// Whether the file's end is missing and was done without.
  package var isPartial = false
  /// The headings of a table, in column order.
  package var headings: [String]?

  package init(source: String) { self.source = source }
}

/// Something said about a scan file, and the line it is about.
package struct ScanNote: Sendable, Equatable {
  package let line: Int?
  package let text: String

  package init(line: Int?, _ text: String) {
    self.line = line
    self.text = text
  }
}

/// A row or place of a scan that is no sighting, and why.
package struct RejectedSighting: Sendable, Equatable {
  package let line: Int
  package let reason: String
  package let raw: String?

  package init(line: Int, reason: String, raw: String?) {
    self.line = line
    self.reason = reason
    self.raw = raw
  }
}
