import Glibc
import Tabular

/// A file that is written from its start to its end; what goes wrong is told when it is finished.
final class OutputFile {
  private let path: String
  private let file: UnsafeMutablePointer<FILE>
  private var isWritten = true

  /// Begins a file, in the place of one that may be there.
  init(_ path: String) throws {
    guard let file = fopen(path, "w") else { throw FileFailure(path: path, code: errno) }
    self.path = path
    self.file = file
  }

  /// Adds a text.
  func write(_ text: String) {
    let count = text.utf8.count
    if fwrite(text, 1, count, file) != count { isWritten = false }
  }

  /// Adds what a writer holds.
  func drain(_ writer: inout CSVWriter) {
    writer.drain { span in
      span.withUnsafeBufferPointer {
        if fwrite($0.baseAddress, 1, $0.count, file) != $0.count { isWritten = false }
      }
    }
  }

  /// Closes the file.
  func finish() throws {
    guard fclose(file) == 0, isWritten else { throw FileFailure(path: path, code: errno) }
  }
}
