import Glibc

extension TableError: CustomStringConvertible {
  /// `path:line:column: what is wrong`, then, where there is a way out, a line of help.
  package var description: String {
    let place = ([path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    guard let help else { return "\(place): \(summary)" }
    return "\(place): \(summary)\n  help: \(help)"
  }

  /// What is wrong, without the place.
  package var summary: String {
    switch kind {
    case .unreadable(let code):
      "cannot be read: \(String(cString: strerror(code)))"
    case .notARegularFile:
      "is not a regular file, and a table is read more than once"
    case .emptyFile:
      "the file is empty"
    case .nulByte(let looksLikeUTF16):
      "found a NUL byte, expected text" + (looksLikeUTF16 ? "; this looks like UTF-16" : "")
    case .undefinedByte(let byte, let encoding):
      "byte '\(hex(byte))' has no meaning in \(encoding.name)"
    case .invalidUTF8(let byte):
      "byte '\(hex(byte))' is not valid UTF-8 here"
    case .invalidUTF16:
      "half a character: this is not valid UTF-16"
    case .mixedEncodings(let byte):
      "byte '\(hex(byte))' is not valid UTF-8, but most other accented characters are"
    case .openQuote:
      "the quote that opens here is never closed"
    case .textAfterQuote:
      "found text after a closing quote, expected a delimiter or the end of the line"
    case .cellTooLong(let limit):
      "the cell is longer than \(counted(limit, "byte"))"
    case .tooManyColumns(let limit):
      "the record has more than \(counted(limit, "cell"))"
    case .recordTooLong(let limit):
      "the record is longer than \(counted(limit, "byte"))"
    case .notATable(let reason):
      "not a table: \(words(for: reason))"
    case .other(let words, _): words
    }
  }

  /// What to type or to do next, if there is something.
  package var help: String? {
    switch kind {
    case .nulByte(looksLikeUTF16: true):
      "name the encoding: --encoding utf-16le"
    case .undefinedByte(_, .windows1252):
      "name the encoding: --encoding mac-roman, if the file comes from a Mac"
    case .invalidUTF8:
      "name the encoding, such as --encoding mac-roman or --encoding windows-1252"
    case .mixedEncodings:
      "mend the line, or name the encoding: --encoding windows-1252"
    case .textAfterQuote:
      "write a quote inside a quoted cell twice: \"24\"\" screen\""
    case .other(_, let help): help
    default: nil
    }
  }

  private func words(for reason: NotATable) -> String {
    switch reason {
    case .sections(let lines):
      "\(counted(lines.count, "section")) of different shape, separated by blank lines "
        + "(\(lines.count == 1 ? "line" : "lines") "
        + lines.map(String.init).joined(separator: ", ")
        + "); expected one row of headings and rows of the same width below it"
    case .oneColumn(let heading):
      "one column only, headed '\(heading)'; expected at least two columns"
    case .noHeadings(let width):
      "no row of headings above \(counted(width, "column")); "
        + "expected a row of names, as wide as the rows below it"
    }
  }
}

/// A byte as two capital hexadecimal digits.
private func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0" + digits : digits
}
