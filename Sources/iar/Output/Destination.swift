import AssetRegister
import Glibc

/// Where a command's data goes: standard output, or a file put in place whole.
enum Destination {
  /// Runs `body` with a place to write to. `nil` and `-` are standard output, harmless if it is a terminal.
  static func write<Value>(
    to path: String?, force: Bool, _ body: (([UInt8]) throws -> Void) throws -> Value
  ) throws -> Value {
    guard let path, path != "-" else {
      return try body(Output.isTerminal ? harmless : Output.bytes)
    }
    var file = try NewFile(at: path, replacing: force)
    let value = try body { try file.write($0) }
    try file.commit()
    return value
  }

  /// Makes a folder for its owner alone, unless there is one.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) != 0 else { return }
    var found = stat()
    guard errno == EEXIST, stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
      throw RegisterError(
        .cannotCreate, "\(path): can't make the folder, \(String(cString: strerror(errno)))")
    }
  }

  /// The columns a line may take on the terminal; nil if the data goes elsewhere.
  static var width: Int? {
    guard Output.isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func harmless(_ bytes: [UInt8]) throws {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { VisibleText.line(String(decoding: $0, as: UTF8.self)) }
    try Output.bytes(Array(lines.joined(separator: "\n").utf8))
  }
}
