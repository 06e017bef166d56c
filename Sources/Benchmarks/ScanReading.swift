import AssetRegister
import Glibc

/// Reads a scan to sightings and counts them; nothing is stored.
///
/// - Throws: `FileFailure` if the file can't be read or is of no known format, `RegisterError` if it is not sound.
func countSightings(_ path: String) throws -> Int {
  guard let stream = fopen(path, "rb") else { throw FileFailure(path: path, code: errno) }
  var head = [UInt8](repeating: 0, count: 1 << 16)
  head.removeLast(head.count - fread(&head, 1, head.count, stream))
  fclose(stream)
  let file = AssetRegister.ScanFile(path: path, head: head, changedAt: nil)
  guard let format = ScanFormats.all.first(where: { $0.recognises(file) }) else {
    throw FileFailure(path: path, code: EINVAL)
  }
  var count = 0
  _ = try format.read(file, ScanOptions(command: "iar-bench")) { _ in count += 1 }
  return count
}
