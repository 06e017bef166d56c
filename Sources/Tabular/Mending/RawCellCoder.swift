/// Turns the text of a cell into the bytes that a file has for it, and back.
package struct RawCellCoder: Sendable {
  private let encoding: TextEncoding
  private let encoder: TextEncoder
  private let delimiter: Delimiter
  private let unit: UnitShape
  private let upperHalf: [Unicode.Scalar]

  /// A coder for the cells of a file.
  package init(_ dialect: Dialect) {
    encoding = dialect.encoding
    encoder = TextEncoder(dialect.encoding)
    delimiter = dialect.delimiter
    unit = UnitShape(dialect.encoding)
    upperHalf = dialect.encoding.upperHalf
  }

  /// Whether every character of a text can be written.
  package func canEncode(_ text: String) -> Bool { encoder.canEncode(text) }

  /// A text as a cell of the file, in quotes where it needs them or `isQuoted` says so. With `guardsFormulas`, a cell
  /// that a spreadsheet might run gets an apostrophe.
  package func raw(_ text: String, isQuoted: Bool = false, guardsFormulas: Bool) -> [UInt8] {
    var writer = CSVWriter(guardsFormulas: guardsFormulas, delimiter: delimiter)
    writer.cell(text.utf8.span, guardsFormulas: guardsFormulas, isQuoted: isQuoted)
    return encoder.encode(writer.bytes)
  }

  /// Whether a cell of the file stands in quotes.
  package func isQuoted(_ raw: ArraySlice<UInt8>) -> Bool {
    raw.starts(with: unit.bytes(0x22))
  }

  /// The text of a cell of the file as UTF-8, without its quotes. Bytes that mean nothing become question marks.
  package func text(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = decoded(raw)
    guard bytes.first == quote else { return bytes }
    var text: [UInt8] = []
    var index = 1
    while index < bytes.count {
      if bytes[index] == quote {
        guard index + 1 < bytes.count, bytes[index + 1] == quote else {
          // Behind the closing quote, quotes are text.
          text += bytes[(index + 1)...]
          break
        }
        index += 1
      }
      text.append(bytes[index])
      index += 1
    }
    return text
  }

  private func decoded(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(raw)
    case .windows1252, .macRoman:
      guard raw.contains(where: { $0 >= 0x80 }) else { return Array(raw) }
      return raw.flatMap { byte -> [UInt8] in
        guard byte >= 0x80 else { return [byte] }
        let scalar = upperHalf[Int(byte) - 0x80]
        return scalar.value == 0 ? [UInt8(ascii: "?")] : Array(String(scalar).utf8)
      }
    case .utf16le, .utf16be:
      let low = encoding == .utf16le ? 0 : 1
      let units = stride(from: raw.startIndex, to: raw.endIndex - 1, by: 2).map {
        UInt16(raw[$0 + low]) | UInt16(raw[$0 + 1 - low]) << 8
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
  }
}

private let quote: UInt8 = 0x22
