import AssetRegister
import Glibc

/// Matches the things of a file and prints how long it took beyond reading, the largest memory, and a digest of
/// everything that was found, by which two builds can be told to find the same.
func measureMatching(of path: String) throws {
  var matching = Matching()
  var adding = 0.0
  try eachLine(of: path) { line in
    let (asset, seen) = ThingsFile.read(line)
    let start = ContinuousClock.now
    if let asset { matching.add(asset) }
    if let seen { matching.add(seen) }
    adding += (ContinuousClock.now - start) / .seconds(1)
  }
  let before = processorSeconds()
  var found = MatchResults()
  let duration = ContinuousClock().measure { found = matching.run() }
  let running = processorSeconds() - before
  var usage = rusage()
  getrusage(RUSAGE_SELF.rawValue, &usage)
  print(
    "\(matching.count) things: taken in \(milliseconds(adding)) ms, matched "
      + "\(Int(duration / .milliseconds(1))) ms (\(milliseconds(running)) ms of processor), "
      + "peak memory \(usage.ru_maxrss / 1024) MiB")
  print(
    "\(found.links.count) links, \(found.pairs.count) pairs, \(found.shared.count) shared, "
      + "\(found.findings.count) findings, digest \(String(digest(found), radix: 16))")
}

private func milliseconds(_ seconds: Double) -> Int { Int(seconds * 1000) }

private func processorSeconds() -> Double {
  var moment = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &moment)
  return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
}

/// A hash of every link, pair, shared identifier and finding, in their order.
private func digest(_ found: MatchResults) -> UInt64 {
  var hash: UInt64 = 0
  func add(_ value: some Any) {
    let text = "\(value)"
    hash = Hash64.of(text.utf8.span, seed: hash)
  }
  for link in found.links { add(link) }
  for pair in found.pairs { add(pair) }
  for shared in found.shared { add(shared) }
  for finding in found.findings { add(finding) }
  return hash
}

private func eachLine(of path: String, _ body: (String) -> Void) throws {
  guard let file = fopen(path, "r") else { throw FileFailure(path: path, code: errno) }
  defer { fclose(file) }
  var line: UnsafeMutablePointer<CChar>?
  var room = 0
  defer { free(line) }
  while true {
    let length = getline(&line, &room, file)
    guard length > 0, let line else { return }
    let bytes = UnsafeRawBufferPointer(start: line, count: length - 1)
    body(String(decoding: bytes, as: UTF8.self))
  }
}
