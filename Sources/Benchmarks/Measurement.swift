import Glibc

/// One run of a program: how long it took and how much memory it held at most.
struct Measurement {
  /// Wall-clock time in seconds.
  let seconds: Double
  /// The largest resident set in MiB.
  let peakMiB: Int

  /// Runs a program found on the path, its output left to the terminal; nil where it fails or can't be started.
  init?(running words: [String]) {
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let start = Self.now()
    var process = pid_t()
    guard let name = arguments[0],
      posix_spawnp(&process, name, nil, nil, &arguments, environ) == 0
    else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    seconds = Self.now() - start
    peakMiB = usage.ru_maxrss / 1024
  }

  private static func now() -> Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }
}
