/// How a file's bytes are to be read.
package struct Dialect: Sendable, Equatable {
  /// How text is written as bytes.
  package var encoding: TextEncoding
  /// What stands between cells.
  package var delimiter: Delimiter
  /// Whether the file starts with a byte order mark; it is no part of the first cell.
  package var hasByteOrderMark: Bool
  /// Bytes above 7F that are read as Windows-1252 because the file is not UTF-8; 0 otherwise.
  package var assumedWindows1252Bytes: Int

  /// Makes a dialect from what callers know.
  package init(
    encoding: TextEncoding = .utf8, delimiter: Delimiter = .comma, hasByteOrderMark: Bool = false,
    assumedWindows1252Bytes: Int = 0
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.hasByteOrderMark = hasByteOrderMark
    self.assumedWindows1252Bytes = assumedWindows1252Bytes
  }

  /// What people should know about the way the file is read.
  package var notes: [String] {
    guard assumedWindows1252Bytes > 0 else { return [] }
    return [
      "not UTF-8, so read as Windows-1252: "
        + "\(counted(assumedWindows1252Bytes, "byte")) outside ASCII"
    ]
  }
}
