import Glibc
import Tabular

/// Times passes over a register: every byte looked at once for line ends, then the readers.
/// An existing file at `keptFile` is read as it is; a new one stays there.
func measureReading(rows: Int, keptFile: String?) throws {
  let path = keptFile ?? "/tmp/iar-bench-\(getpid()).csv"
  if access(path, R_OK) != 0 { try RegisterFile(rows: rows, seed: 1).write(to: path) }
  defer { if keptFile == nil { unlink(path) } }

  try report("count line ends") {
    let (bytes, lines) = try lineCount(of: path)
    return Pass(bytes: bytes, result: "\(lines) lines")
  }
  let bytes = try lineCount(of: path).bytes
  try report("find the dialect") {
    let dialect = try Dialect.detect(path: path)
    return Pass(bytes: bytes, result: dialect.encoding.name + ", " + dialect.delimiter.name)
  }
  let dialect = try Dialect.detect(path: path)
  for _ in 0..<3 {
    try report("read the records") {
      var reader = try RecordReader(path: path, dialect: dialect)
      var row = Row()
      var records = 0
      var cells = 0
      while try reader.next(&row) {
        records += 1
        cells += row.count
      }
      return Pass(bytes: bytes, result: "\(records) records, \(cells) cells")
    }
  }
  let layout = try TableLayout.detect(path: path, dialect: dialect)
  try report("read and classify the rows") {
    var reader = try TableReader(path: path, dialect: dialect, layout: layout)
    var row = Row()
    var dataRows = 0
    while let kind = try reader.next(&row) { dataRows += kind == .data ? 1 : 0 }
    return Pass(bytes: bytes, result: "\(dataRows) rows of data")
  }
  var usage = rusage()
  getrusage(RUSAGE_SELF.rawValue, &usage)
  print("peak memory: \(usage.ru_maxrss / 1024) MB")
}

/// What a pass over the file did.
private struct Pass {
  let bytes: Int
  let result: String
}

private func report(_ name: String, _ pass: () throws -> Pass) throws {
  var done: Pass?
  let duration = try ContinuousClock().measure { done = try pass() }
  guard let done else { return }
  let seconds = duration / .seconds(1)
  let speed = Int(Double(done.bytes) / seconds / 1e6)
  print("\(name): \(Int(seconds * 1000)) ms, \(speed) MB/s (\(done.result))")
}

private func lineCount(of path: String) throws -> (bytes: Int, lines: Int) {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
  defer { close(descriptor) }
  var buffer = [UInt8](repeating: 0, count: 256 * 1024)
  var total = (bytes: 0, lines: 0)
  while true {
    let found = read(descriptor, &buffer, buffer.count)
    guard found > 0 else { return total }
    total.bytes += found
    total.lines += buffer[..<found].count { $0 == 0x0A }
  }
}

/// A file that could not be read or written.
struct FileFailure: Error, CustomStringConvertible {
  let path: String
  let code: Int32

  var description: String { "\(path): \(String(cString: strerror(code)))" }
}
