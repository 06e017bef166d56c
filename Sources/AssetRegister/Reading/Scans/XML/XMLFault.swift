/// Why the reading of a document stopped, and where.
struct XMLFault: Error, Equatable {
  enum Kind: Equatable {
    /// The document ends before its root does.
    case endsEarly
    /// Something stands after the end of the root.
    case afterEnd
    /// Not well-formed; the parser's words.
    case malformed(String)
    /// A document type with an internal subset, or a reference to an entity that only that could define.
    case definesEntities
    case tooDeep
    case tooLong
    case noMemory
    /// The file can't be read; the system's words.
    case unreadable(String)
  }

  let kind: Kind
  /// The physical line, from 1.
  let line: Int
  /// The column, from 1, counted in characters; a reference that was mended counts as one.
  let column: Int

  /// Whether what stands before the fault is sound all the same.
  var leavesBeginning: Bool {
    switch kind {
    case .endsEarly, .malformed: true
    case .afterEnd, .definesEntities, .tooDeep, .tooLong, .noMemory, .unreadable: false
    }
  }

  /// What is wrong, without the place.
  var summary: String {
    switch kind {
    case .endsEarly: "the file breaks off"
    case .afterEnd: "the document has ended, but more follows; expected one document a file"
    case .malformed(let words): "the XML is faulty, \(words)"
    case .definesEntities:
      "defines entities of its own, which a scan never needs and which are never resolved"
    case .tooDeep: "elements stand more than \(XMLReader.maxDepth) deep in each other"
    case .tooLong: "one tag or comment is longer than \(XMLReader.maxTokenBytes >> 20) MiB"
    case .noMemory: "not enough memory to go on reading"
    case .unreadable(let words): "can't be read, \(words)"
    }
  }
}
