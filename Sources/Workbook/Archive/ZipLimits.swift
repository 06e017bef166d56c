/// How much of an archive is read at most, so that a small file can't take all memory or time.
struct ZipLimits: Sendable {
  /// Parts of the archive.
  var entries = 10_000
  /// Bytes of its table of contents.
  var directoryBytes = 16 << 20
  /// Bytes of one part, unpacked.
  var entryBytes = 1 << 30
  /// Bytes of all parts, as the table of contents states them.
  var totalBytes = 2 << 30
  /// How many times larger than packed a part may be, once it is larger than ``smallBytes``. Sheets reach 5 to 40.
  var ratio = 400
  var smallBytes = 16 << 20
}
