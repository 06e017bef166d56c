import Foundation
import Testing

/// A file beside the tests that holds what a report is to be.
///
/// With `IAR_RECORD_GOLDEN` set, the file is written anew and the test fails, so that a recording is never taken for a pass.
enum GoldenFile {
  static func expect(
    _ bytes: [UInt8], is name: String, file: String = #filePath,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["IAR_RECORD_GOLDEN"] != nil {
      try Data(bytes).write(to: url)
      Issue.record("recorded \(name)", sourceLocation: location)
      return
    }
    let expected = try Data(contentsOf: url)
    guard expected != Data(bytes) else { return }
    let differing = zip(lines(expected), lines(Data(bytes))).first { $0 != $1 }
    Issue.record(
      """
      \(name) differs; expected: \(differing?.0 ?? "another length"), got: \(differing?.1 ?? "")
      help: IAR_RECORD_GOLDEN=1 swift test --filter 'gaps report'
      """, sourceLocation: location)
  }

  private static func lines(_ data: Data) -> [String] {
    String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
  }
}
