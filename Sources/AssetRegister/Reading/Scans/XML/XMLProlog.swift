/// What stands before the root of a document, read from its first bytes.
enum XMLProlog {
  /// The name of the root element, or that of the document type where it stands first; nil if the bytes are no XML or
  /// don't reach so far.
  static func rootName(_ head: [UInt8]) -> String? {
    let text = narrow(head)
    var index = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while true {
      while index < text.count, text[index].isASCIISpace { index += 1 }
      if let next = end(of: "?>", opening: "<?", text, index)
        ?? end(of: "-->", opening: "<!--", text, index)
      {
        index = next
      } else if let name = name(after: "<!DOCTYPE ", text, index) ?? name(after: "<", text, index) {
        return name
      } else {
        return nil
      }
    }
  }

  /// The encoding that the XML declaration names.
  static func declaredEncoding(_ head: [UInt8]) -> [UInt8]? {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    guard text.starts(with: "<?xml".utf8), let close = text.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let declaration = text[..<close].prefix(200)
    guard let word = declaration.firstRange(of: Array("encoding".utf8)) else { return nil }
    let value = declaration[word.upperBound...]
    guard
      let open = value.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
      let end = value[(open + 1)...].firstIndex(of: value[open])
    else { return nil }
    return Array(value[(open + 1)..<end])
  }

  /// The bytes; of UTF-16 the lower halves, which is enough to tell names of ASCII letters.
  private static func narrow(_ head: [UInt8]) -> [UInt8] {
    let encoding = XMLEncoding(head: head)
    guard encoding == .utf16le || encoding == .utf16be else { return head }
    let low = encoding == .utf16le ? 0 : 1
    let start = head.first == UInt8(ascii: "<") || head.first == 0 ? 0 : 2
    return stride(from: start + low, to: head.count, by: 2).map { head[$0] }
  }

  private static func end(
    of close: StaticString, opening open: StaticString, _ text: [UInt8], _ index: Int
  ) -> Int? {
    let rest = text[index...]
    guard rest.starts(with: bytes(open)) else { return nil }
    return rest.dropFirst(open.utf8CodeUnitCount).firstRange(of: bytes(close))?.upperBound
  }

  private static func name(
    after mark: StaticString, _ text: [UInt8], _ index: Int
  ) -> String? {
    guard text[index...].starts(with: bytes(mark)) else { return nil }
    let name = text[(index + mark.utf8CodeUnitCount)...].prefix {
      $0.isASCIIAlphanumeric || $0 >= 0x80 || [0x2D, 0x2E, 0x3A, 0x5F].contains($0)
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private static func bytes(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
