import Testing

@testable import AssetRegister

@Suite struct `The reader of XML` {
  /// Writes down what it is handed.
  private final class Notebook: XMLHandler {
    private(set) var lines: [String] = []
    let wantsText = true

    func start(_ element: XMLElement) {
      let id = element["id"].map { " id=\($0.string)" } ?? ""
      lines.append(
        "\(element.line):\(element.column) \(element.depth) <\(element.name.string)\(id)>")
    }

    func end(_ name: XMLText, depth: Int) { lines.append("\(depth) </\(name.string)>") }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      lines.append(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func `hands over elements with their places, attributes and text`() throws {
    let file = try NmapFile("<a>\n <é other='1' id='x&amp;y'>t&lt;</é></a>")
    let notebook = Notebook()
    var mending = XMLReader.Mending()
    try XMLReader(path: file.path, head: file.bytes).read(into: notebook, mending: &mending)
    #expect(
      notebook.lines == [
        "1:1 0 <a>", "\n", " ", "2:2 1 <é id=x&y>", "t", "<", "1 </é>", "0 </a>",
      ])
    #expect(mending == XMLReader.Mending())
  }

  @Test func `reads the old encoding of Western Europe where it is declared`() throws {
    let declaration = "<?xml version='1.0' encoding='ISO-8859-1'?>"
    let file = try NmapFile(Array("\(declaration)<a id='caf".utf8) + [0xE9] + Array("'/>".utf8))
    let notebook = Notebook()
    var mending = XMLReader.Mending()
    try XMLReader(path: file.path, head: file.bytes, chunk: 3)
      .read(into: notebook, mending: &mending)
    #expect(notebook.lines == ["1:44 0 <a id=café>", "0 </a>"])
  }

  @Test func `an error of whoever takes the elements ends the reading`() throws {
    final class Refuser: XMLHandler {
      var starts = 0
      func start(_ element: XMLElement) throws {
        starts += 1
        throw RegisterError(.badInput, "enough")
      }
      func end(_ name: XMLText, depth: Int) throws { Issue.record("went on") }
    }
    let file = try NmapFile("<a/>")
    let refuser = Refuser()
    var mending = XMLReader.Mending()
    #expect(throws: RegisterError(.badInput, "enough")) {
      try XMLReader(path: file.path, head: file.bytes).read(into: refuser, mending: &mending)
    }
    #expect(refuser.starts == 1)
  }

  @Test func `a missing file is said`() throws {
    var mending = XMLReader.Mending()
    #expect(
      throws: XMLFault(kind: .unreadable("No such file or directory"), line: 1, column: 1)
    ) {
      try XMLReader(path: "/nonexistent/x", head: []).read(into: Notebook(), mending: &mending)
    }
  }
}
