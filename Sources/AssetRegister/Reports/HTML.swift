/// A piece of a page, built from elements and text; whatever is text is escaped.
///
/// Names of elements and attributes are fixed in the program's source, so that data can only become text or the value of an
/// attribute. Escaping works on bytes and scalars: a combining mark after a quote changes nothing.
struct HTML {
  private(set) var bytes: [UInt8] = []

  /// Nothing.
  static var nothing: HTML { HTML() }

  /// Text, with what could be markup escaped and what could hide or reorder it made visible.
  static func text(_ text: String) -> HTML {
    var html = HTML()
    html.append(escaped: text)
    return html
  }

  /// An element with attributes and content.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>,
    _ content: [HTML]
  ) -> HTML {
    var html = start(name, attributes)
    for piece in content { html.bytes.append(contentsOf: piece.bytes) }
    html.append("</")
    html.append(name)
    html.append(">")
    return html
  }

  /// An element with attributes and text.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ text: String
  ) -> HTML {
    element(name, attributes, [.text(text)])
  }

  /// An element with content.
  static func element(_ name: StaticString, _ content: [HTML]) -> HTML {
    element(name, [:], content)
  }

  /// An element with text.
  static func element(_ name: StaticString, _ text: String) -> HTML {
    element(name, [:], [.text(text)])
  }

  /// An element that has no content and no end.
  static func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) -> HTML
  {
    start(name, attributes)
  }

  /// Rules of style as they are; they come from the program and hold no data.
  static func style(_ rules: String) -> HTML {
    var html = HTML()
    html.append("<style>")
    html.bytes.append(contentsOf: rules.utf8)
    html.append("</style>")
    return html
  }

  /// Pieces one after another.
  static func all(_ pieces: [HTML]) -> HTML {
    var html = HTML()
    for piece in pieces { html.bytes.append(contentsOf: piece.bytes) }
    return html
  }

  /// A name from the data, kept from turning the direction of the text around it.
  static func name(_ text: String) -> HTML {
    element("bdi", text)
  }

  /// The same with a line end after it, for a source that can be read.
  var line: HTML {
    var html = self
    html.bytes.append(0x0A)
    return html
  }

  private static func start(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) -> HTML {
    var html = HTML()
    html.append("<")
    html.append(name)
    for (key, value) in attributes {
      html.append(" ")
      html.append(key)
      html.append("=\"")
      html.append(escaped: value)
      html.append("\"")
    }
    html.append(">")
    return html
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(escaped text: String) {
    var visible = VisibleText.line(text)
    visible.withUTF8 { text in
      for byte in text {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "\""): append("&quot;")
        case UInt8(ascii: "'"): append("&#39;")
        default: bytes.append(byte)
        }
      }
    }
  }
}
