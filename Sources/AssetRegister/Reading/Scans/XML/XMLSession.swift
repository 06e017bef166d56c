internal import CExpat

/// One run of the parser over one document.
final class XMLSession {
  private let parser: XML_Parser
  private let handler: any XMLHandler
  private let wantsText: Bool
  private var depth = 0
  private var hasEnded = false
  private var failure: (any Error)?
  /// Bytes handed over since the parser last showed anything.
  private var silentBytes = 0

  /// Makes a parser; `encoding` overrides what the document says of itself.
  ///
  /// - Throws: `XMLFault` if there is no memory for one.
  init(handler: any XMLHandler, encoding: String?) throws(XMLFault) {
    guard let parser = XML_ParserCreate(encoding) else {
      throw XMLFault(kind: .noMemory, line: 1, column: 1)
    }
    self.parser = parser
    self.handler = handler
    wantsText = handler.wantsText
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { XMLSession.of($0)?.start($1, $2) },
      { XMLSession.of($0)?.end($1) })
    XML_SetCharacterDataHandler(parser) { XMLSession.of($0)?.text($1, Int($2)) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, hasInternalSubset in
      if hasInternalSubset != 0 { XMLSession.of(data)?.refuse(.definesEntities) }
    }
    XML_SetSkippedEntityHandler(parser) { data, _, _ in
      XMLSession.of(data)?.refuse(.definesEntities)
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLSession? {
    data.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
  }

  /// How many bytes were parsed: all, or those before the fault.
  var place: Int {
    let index = XML_GetCurrentByteIndex(parser)
    return XML_GetErrorCode(parser) == XML_ERROR_NONE || index < 0 ? Int.max : Int(index)
  }

  /// Whether the last bytes held the end of anything that is handed over.
  private(set) var hasMoved = false

  /// Parses what `fill` writes to the room it is given: so many bytes, and whether they are the last.
  ///
  /// - Throws: `XMLFault`, or what the handler or `fill` throws.
  func feed(
    room: Int, _ fill: (UnsafeMutablePointer<UInt8>) throws -> (count: Int, isLast: Bool)
  ) throws {
    guard let buffer = XML_GetBuffer(parser, Int32(room)) else { throw fault(.noMemory) }
    let (count, isLast) = try fill(buffer.assumingMemoryBound(to: UInt8.self))
    let before = silentBytes
    silentBytes += count
    let status = XML_ParseBuffer(parser, Int32(count), isLast ? 1 : 0)
    if let failure { throw failure }
    guard status == XML_STATUS_OK else { throw fault(parserKind) }
    hasMoved = silentBytes < before + count
    if silentBytes > XMLReader.maxTokenBytes { throw fault(.tooLong) }
  }

  private func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil, let name, let attributes else { return }
    silentBytes = 0
    if depth == XMLReader.maxDepth { return refuse(.tooDeep) }
    let element = XMLElement(
      name: XMLText(name), depth: depth, attributes: attributes, parser: parser)
    depth += 1
    attempt { try handler.start(element) }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard failure == nil, let name else { return }
    silentBytes = 0
    depth -= 1
    if depth == 0 { hasEnded = true }
    attempt { try handler.end(XMLText(name), depth: depth) }
  }

  private func text(_ start: UnsafePointer<CChar>?, _ count: Int) {
    silentBytes = 0
    guard wantsText, failure == nil, let start else { return }
    attempt {
      try start.withMemoryRebound(to: UInt8.self, capacity: count) {
        try handler.text(UnsafeBufferPointer(start: $0, count: count))
      }
    }
  }

  @inline(__always)
  private func attempt(_ body: () throws -> Void) {
    do { try body() } catch { stop(error) }
  }

  private func refuse(_ kind: XMLFault.Kind) { stop(fault(kind)) }

  private func stop(_ error: any Error) {
    if failure == nil { failure = error }
    XML_StopParser(parser, 0)
  }

  private func fault(_ kind: XMLFault.Kind) -> XMLFault {
    XMLFault(
      kind: kind, line: Int(XML_GetCurrentLineNumber(parser)),
      column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  private var parserKind: XMLFault.Kind {
    let code = XML_GetErrorCode(parser)
    if hasEnded { return .afterEnd }
    switch code {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION:
      return .endsEarly
    case XML_ERROR_NO_MEMORY: return .noMemory
    default:
      return .malformed(
        XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
    }
  }
}
