import Glibc

extension GapQuestion {
  /// The questions in a folder's `.sql` files, by file name.
  ///
  /// - Throws: `RegisterError` if the folder can't be read, or a file is no question.
  public static func ownQuestions(in folder: String) throws -> [GapQuestion] {
    guard let directory = opendir(folder) else {
      throw RegisterError(
        .missing, "\(folder): can't be read, \(String(cString: strerror(errno)))",
        help: "name a folder of .sql files")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8.count > 4, name.utf8.suffix(4).elementsEqual(".sql".utf8) { names.append(name) }
    }
    guard !names.isEmpty else {
      throw RegisterError(.missing, "\(folder): no questions here, expected files ending in .sql")
    }
    return try names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      let path = "\(folder)/\(name)"
      return try GapQuestion(bytes: try bytes(of: path), file: path, isOwn: true)
    }
  }

  private static let largestFile = 1 << 20

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw RegisterError(.missing, "\(path): can't be read, \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: largestFile + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard count <= largestFile, ferror(file) == 0 else {
      throw RegisterError(.configuration, "\(path): too large, expected at most 1 MiB")
    }
    return Array(bytes.prefix(count))
  }
}
