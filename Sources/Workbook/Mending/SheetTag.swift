/// The tags of a sheet's XML as bytes.
enum SheetTag {
  /// The prefix of a tag's name with its colon: `x:` of `<x:row r="1">`, nothing of `<row>`.
  static func prefix(_ tag: some Collection<UInt8>) -> String {
    let name = tag.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
      .prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: Array(name[...colon]), as: UTF8.self)
  }

  /// A row's tag without the attribute that tells which columns it spans, which is for speed alone (ECMA-376 Part 1,
  /// 18.3.1.73).
  static func withoutSpans(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(tag)
    let name = Array("spans".utf8)
    for start in bytes.indices.dropFirst() where bytes[start...].starts(with: name) {
      guard isSpace(bytes[start - 1]),
        let open = bytes[start...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
        bytes[(start + name.count)..<open].allSatisfy({ isSpace($0) || $0 == UInt8(ascii: "=") }),
        let close = bytes[(open + 1)...].firstIndex(of: bytes[open])
      else { continue }
      return Array(bytes[..<(start - 1)] + bytes[(close + 1)...])
    }
    return bytes
  }

  /// A cell that holds text, or nothing.
  static func cell(_ text: String, _ reference: String, style: Int?, prefix: String) -> [UInt8] {
    let look = style.map { " s=\"\($0)\"" } ?? ""
    guard !text.utf8.isEmpty else { return Array("<\(prefix)c r=\"\(reference)\"\(look)/>".utf8) }
    var xml = Array(
      "<\(prefix)c r=\"\(reference)\"\(look) t=\"inlineStr\"><\(prefix)is><\(prefix)t xml:space=\"preserve\">"
        .utf8)
    TextEscapes.append(text, to: &xml)
    xml += "</\(prefix)t></\(prefix)is></\(prefix)c>".utf8
    return xml
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

/// How the XML of a part is written as bytes.
enum PartEncoding {
  /// Whether a part starts like UTF-8, which is what it is unless it says otherwise (XML 1.0, 4.3.3).
  static func isUTF8(_ start: [UInt8]) -> Bool {
    if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) { return false }
    let head = start.prefix(200)
    guard let end = head.firstIndex(of: UInt8(ascii: ">")), !head[..<end].contains(0) else {
      return !head.contains(0)
    }
    let declaration = head[..<end].map { $0 | 0x20 }
    let word = Array("encoding".utf8)
    guard let place = declaration.indices.first(where: { declaration[$0...].starts(with: word) })
    else { return true }
    let value = declaration[(place + word.count)...].drop { byte in
      byte == 0x20 || byte == UInt8(ascii: "=") || byte == 0x22 || byte == 0x27
    }
    return value.starts(with: "utf-8".utf8) || value.starts(with: "us-ascii".utf8)
  }
}
