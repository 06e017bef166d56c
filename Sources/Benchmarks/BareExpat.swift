import CExpat
import Glibc

/// Reads an XML file with expat and handlers that do nothing: the floor for whatever reads it with expat.
///
/// - Throws: `FileFailure` if the file can't be read or is not sound.
func readWithBareExpat(_ path: String) throws {
  guard let file = fopen(path, "rb") else { throw FileFailure(path: path, code: errno) }
  defer { fclose(file) }
  let parser = XML_ParserCreate(nil)
  defer { XML_ParserFree(parser) }
  XML_SetElementHandler(parser, { _, _, _ in }, { _, _ in })
  XML_SetCharacterDataHandler(parser, { _, _, _ in })
  var buffer = [CChar](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    let isLast: Int32 = count < buffer.count ? 1 : 0
    guard XML_Parse(parser, buffer, Int32(count), isLast) == XML_STATUS_OK else {
      throw FileFailure(path: path, code: EINVAL)
    }
    if isLast == 1 { return }
  }
}
