import Glibc
import Tabular

/// A file of a world: its bytes, and the line where each row or sighting of it starts.
struct FileText {
  let name: String
  var bytes: [UInt8] = []
  var lines: [Int] = []

  init(_ name: String) { self.name = name }

  /// A table; `preamble` stands above the headings.
  init(_ name: String, preamble: [String] = [], headings: [String], rows: some Sequence<[String]>) {
    self.name = name
    var writer = CSVWriter(lineEnd: .crlf, guardsFormulas: false)
    for line in preamble { writer.record([line]) }
    writer.record(headings)
    var line = preamble.count + 2
    for row in rows {
      writer.record(row)
      lines.append(line)
      line += 1
    }
    bytes = writer.bytes
  }

  /// The same text in UTF-16, as Windows consoles save it.
  var inUTF16: FileText {
    var file = self
    file.bytes = [0xFF, 0xFE]
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      file.bytes.append(UInt8(truncatingIfNeeded: unit))
      file.bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
    return file
  }

  func write(into folder: String) throws {
    let path = folder + "/" + name
    guard let file = fopen(path, "w") else { throw FileFailure(path: path, code: errno) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw FileFailure(path: path, code: errno)
    }
  }
}

/// Moments as sources write them, all in UTC.
struct Moment {
  let year: Int
  let month: Int
  let day: Int
  let seconds: Int

  /// From seconds since 1970 (H. Hinnant, chrono-compatible date algorithms).
  init(_ moment: Int) {
    seconds = moment % 86_400
    let days = moment / 86_400 + 719_468
    let era = days / 146_097
    let ofEra = days - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var clock: String {
    "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }

  /// `2026-11-24`
  var date: String { "\(year)-\(padded(month, 2))-\(padded(day, 2))" }

  /// `2026-11-24T08:15:00Z`
  var instant: String { "\(date)T\(clock)Z" }

  /// `24/11/2026 08:15:00`
  var british: String { "\(padded(day, 2))/\(padded(month, 2))/\(year) \(clock)" }
}
