/// What a file is by its first bytes.
enum WorkbookKind {
  static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// The start of a compound file, which older formats and protected workbooks are (MS-CFB, 2.2).
  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Lets ZIP archives pass.
  ///
  /// - Throws: `WorkbookError` that says what the file is instead.
  static func check(_ file: FileBytes) throws(WorkbookError) {
    let head = try file.read(at: 0, count: min(512, file.count))
    if head.starts(with: zip) { return }
    guard head.starts(with: compound) else {
      throw WorkbookError(path: file.path, kind: .notAWorkbook)
    }
    let isProtected = try holdsEncryptedPackage(file, head)
    throw WorkbookError(path: file.path, kind: isProtected ? .encrypted : .oldFormat)
  }

  /// Whether the list of a compound file's streams starts with that of a protected workbook (MS-OFFCRYPTO, 1.3.2).
  private static func holdsEncryptedPackage(_ file: FileBytes, _ head: [UInt8])
    throws(WorkbookError)
    -> Bool
  {
    guard let shift = head.number16(at: 30), 9...12 ~= shift, let sector = head.number32(at: 48)
    else { return false }
    let start = (sector + 1) << shift
    guard start < file.count else { return false }
    let list = try file.read(at: start, count: min(4096, file.count - start))
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return list.indices.contains { list[$0...].starts(with: name) }
  }
}
