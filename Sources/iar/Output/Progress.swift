import Glibc

/// How far a long piece of work has come: on a terminal only, and only after a second.
enum Progress {
  /// Shows a number of rows on one line of standard error, which is wiped by the next line written there; nil where
  /// standard error is no terminal.
  static func rows() -> (@Sendable (Int) -> Void)? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    let start = time(nil)
    return { rows in
      guard time(nil) > start + 1 else { return }
      let line = Array("\r\(rows) rows written\r".utf8)
      _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
  }
}
