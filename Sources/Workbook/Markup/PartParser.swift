internal import CExpat

/// What takes the elements of a part. Names come without their prefix.
protocol PartHandler: AnyObject {
  func start(_ name: PartWord, _ attributes: PartAttributes) throws(WorkbookError)
  func end(_ name: PartWord) throws(WorkbookError)
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError)
}

/// Parses one part's XML as its bytes come in. Document types are refused, so no entity can grow or point anywhere.
final class PartParser {
  private let parser: XML_Parser
  private let handler: any PartHandler
  private let path: String
  private let part: String
  private var depth = 0
  private var failure: WorkbookError?
  /// Bytes handed over since the parser last showed anything.
  private var silentBytes = 0

  private static let maxDepth = 256
  /// The longest tag or comment.
  private static let maxTokenBytes = 16 << 20

  init(_ handler: any PartHandler, path: String, part: String) throws(WorkbookError) {
    guard let parser = XML_ParserCreate(nil) else {
      throw WorkbookError(path: path, kind: .damaged("there is no memory to read it"))
    }
    (self.parser, self.handler, self.path, self.part) = (parser, handler, path, part)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { PartParser.of($0)?.start($1, $2) },
      { PartParser.of($0)?.end($1) })
    XML_SetCharacterDataHandler(parser) { PartParser.of($0)?.text($1, Int($2)) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let session = PartParser.of(data) else { return }
      session.stop(WorkbookError(path: session.path, kind: .documentType(part: session.part)))
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Where the tag at hand starts in the part and where it is over. An empty element's end is no tag of its own: both are
  /// where the element is over.
  var tag: Range<Int> {
    let start = Int(XML_GetCurrentByteIndex(parser))
    return start..<(start + Int(XML_GetCurrentByteCount(parser)))
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> PartParser? {
    data.map { Unmanaged<PartParser>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Parses more bytes; none are the end.
  ///
  /// - Throws: `WorkbookError` if the XML is not sound, or what the handler throws.
  func feed(_ bytes: [UInt8]) throws(WorkbookError) {
    silentBytes += bytes.count
    let status = bytes.withUnsafeBytes {
      XML_Parse(
        parser, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), bytes.isEmpty ? 1 : 0)
    }
    if let failure { throw failure }
    guard status == XML_STATUS_OK else {
      throw fault(
        XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "faulty XML")
    }
    if silentBytes > Self.maxTokenBytes { throw fault("a tag or comment is too long") }
  }

  private func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    silentBytes = 0
    guard failure == nil, let name, let attributes else { return }
    depth += 1
    guard depth <= Self.maxDepth else {
      return stop(fault("elements stand more than \(Self.maxDepth) deep in each other"))
    }
    do throws(WorkbookError) {
      try handler.start(PartWord(name).withoutPrefix, PartAttributes(attributes))
    } catch { stop(error) }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    silentBytes = 0
    guard failure == nil, let name else { return }
    depth -= 1
    do throws(WorkbookError) { try handler.end(PartWord(name).withoutPrefix) } catch { stop(error) }
  }

  private func text(_ start: UnsafePointer<CChar>?, _ count: Int) {
    silentBytes = 0
    guard failure == nil, let start else { return }
    let bytes = UnsafeRawBufferPointer(start: start, count: count).bindMemory(to: UInt8.self)
    do throws(WorkbookError) { try handler.text(bytes) } catch { stop(error) }
  }

  private func stop(_ error: WorkbookError) {
    failure = failure ?? error
    XML_StopParser(parser, 0)
  }

  private func fault(_ words: String) -> WorkbookError {
    WorkbookError(
      path: path,
      kind: .malformed(
        part: part, line: Int(XML_GetCurrentLineNumber(parser)),
        column: Int(XML_GetCurrentColumnNumber(parser)) + 1, words: words))
  }
}

extension PartHandler {
  func end(_ name: PartWord) throws(WorkbookError) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {}
}

extension ZipArchive {
  /// Hands a whole part to `handler`. Returns false if there is none.
  func parse(_ name: String, into handler: any PartHandler) throws(WorkbookError) -> Bool {
    guard let stream = try open(name) else { return false }
    let parser = try PartParser(handler, path: file.path, part: name)
    while true {
      let bytes = try stream.next()
      try parser.feed(bytes)
      if bytes.isEmpty { return true }
    }
  }
}
