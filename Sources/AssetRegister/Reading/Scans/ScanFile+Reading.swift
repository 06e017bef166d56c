import Glibc
import Tabular
import Workbook

extension ScanFile {
  /// Looks at a file: its first bytes and when it was last changed.
  ///
  /// - Throws: `RegisterError` if it can't be read, or is empty.
  init(path: String, sheet: String? = nil) throws {
    guard let file = fopen(path, "rb") else {
      let code = errno
      throw RegisterError(
        code == ENOENT ? .missing : .permission,
        "\(path): can't be read, \(String(cString: strerror(code)))")
    }
    defer { fclose(file) }
    var status = stat()
    guard fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      throw RegisterError(.badInput, "\(path): a folder, expected a file")
    }
    var head = [UInt8](repeating: 0, count: 64 * 1024)
    let count = fread(&head, 1, head.count, file)
    guard count > 0 else {
      throw RegisterError(.badInput, "\(path): the file is empty, so nothing was scanned or saved")
    }
    head.removeLast(head.count - count)
    let changedAt = Instant.text(secondsSince1970: Int64(status.st_mtim.tv_sec))
    guard sheet != nil || Workbook.looksLikeOne(head) else {
      self.init(path: path, head: head, changedAt: changedAt)
      return
    }
    let source = try TableSource(path: path, sheet: sheet) {
      TableHeadings.areKnown.contains(Fold.heading($0))
    }
    self.init(
      path: path, head: try SheetHead.bytes(source), changedAt: changedAt, sheet: source.sheet)
  }

  /// The last part of the path.
  var name: String {
    String(
      decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...], as: UTF8.self)
  }
}

/// The first rows of a sheet as text, by which formats recognise it.
private enum SheetHead {
  static func bytes(_ source: TableSource) throws -> [UInt8] {
    guard case .rows(_, let supply) = source.records else { return [] }
    var writer = CSVWriter(guardsFormulas: false)
    do throws(TableError) {
      let feed = try supply.open()
      var row = Row()
      while row.number < 40, try feed.next(&row) { writer.record(row.texts) }
    } catch {
      throw RegisterError(error)
    }
    return writer.bytes
  }
}

extension ScanFormats {
  /// The format with a name, or the one that recognises a file.
  ///
  /// - Throws: `RegisterError` for an unknown name, or a file of no known format.
  static func format(of file: ScanFile, named name: String?) throws -> any ScanFormat {
    if let name {
      guard let format = all.first(where: { $0.name == name }) else {
        let nearest = Nearest.suggest(name, among: all.map(\.name))
        throw RegisterError(
          .usage, "'\(name)' is no format" + (nearest.map { ", did you mean '\($0)'?" } ?? ""),
          help: "one of \(all.map(\.name).joined(separator: ", "))")
      }
      return format
    }
    guard let format = all.first(where: { $0.recognises(file) }) else {
      throw RegisterError(
        .badInput,
        "\(file.path):1: not a scan of a known format; expected one of "
          + all.map(\.title).joined(separator: ", "),
        help: "if it is one of them, name it: --format \(all.first?.name ?? "NAME")")
    }
    return format
  }
}
