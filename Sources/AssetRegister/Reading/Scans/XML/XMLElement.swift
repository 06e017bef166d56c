internal import CExpat

/// A start tag as the parser meets it; it lives for the length of one call.
struct XMLElement {
  let name: XMLText
  /// How many elements it stands in, 0 for the root.
  let depth: Int
  private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  private let parser: XML_Parser

  init(
    name: XMLText, depth: Int, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>,
    parser: XML_Parser
  ) {
    (self.name, self.depth) = (name, depth)
    (self.attributes, self.parser) = (attributes, parser)
  }

  /// The value of an attribute.
  subscript(_ word: StaticString) -> XMLText? {
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      if XMLText(name) == word { return XMLText(value) }
      index += 2
    }
    return nil
  }

  /// Lets `body` look at every attribute, in the order of the file.
  @inline(__always)
  func forEachAttribute(_ body: (_ name: XMLText, _ value: XMLText) -> Void) {
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      body(XMLText(name), XMLText(value))
      index += 2
    }
  }

  /// The physical line that the tag starts in.
  var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  /// The column that the tag starts in, from 1, counted in characters.
  var column: Int { Int(XML_GetCurrentColumnNumber(parser)) + 1 }
}

/// What takes the elements of a document, one after the other.
protocol XMLHandler: AnyObject {
  /// A start tag.
  func start(_ element: XMLElement) throws
  /// An end tag; `depth` is that of its element.
  func end(_ name: XMLText, depth: Int) throws
  /// Whether text is handed over too.
  var wantsText: Bool { get }
  /// A stretch of text; one text may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

extension XMLHandler {
  var wantsText: Bool { false }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
