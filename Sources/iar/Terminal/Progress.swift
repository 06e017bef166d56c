import AssetRegister
import Dispatch
import Glibc
import Synchronization

/// Shows on one line of the terminal how far a long piece of work has come: after a second, and only where standard error
/// is a terminal that can take a line back. `NO_COLOR` and `TERM=dumb` ask for none.
final class Progress: Sendable {
  private let line: Mutex<ProgressLine>

  /// Runs `body` with something to tell its steps to; nil where nobody would see them. `file` is what it reads first.
  static func show<Value>(
    reading file: String? = nil, _ body: (ProgressReport?) throws -> Value
  ) rethrows -> Value {
    guard isWanted else { return try body(nil) }
    let progress = Progress(file)
    defer { progress.end() }
    return try body { step in progress.line.withLock { $0.take(step, at: now()) } }
  }

  private init(_ file: String?) {
    let line = ProgressLine(file: file.map(FilePosition.init), start: Self.now())
    self.line = Mutex(line)
    draw(after: 1)
  }

  /// Takes the line back for good.
  private func end() {
    line.withLock { line in
      if line.isShown { Output.wipeLine() }
      line.isOver = true
    }
  }

  /// Draws the line after some seconds, and five times a second from then on, whatever the work is at.
  private func draw(after seconds: Double) {
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [weak self] in
      guard let self, self.draw() else { return }
      draw(after: 0.2)
    }
  }

  /// Draws the line as it stands now; false once the work is over.
  private func draw() -> Bool {
    line.withLock { line in
      guard !line.isOver else { return false }
      if let text = line.text(at: Self.now(), width: Self.width) {
        line.isShown = true
        Output.redraw(text)
      }
      return true
    }
  }

  private static var isWanted: Bool {
    isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil
      && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
  }

  /// The columns of the terminal, but for the last, where a terminal would begin a new line.
  private static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 1 else { return 79 }
    return Int(size.ws_col) - 1
  }

  /// Seconds of a clock that nobody sets.
  private static func now() -> Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }
}
