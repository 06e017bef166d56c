import AssetRegister
import Glibc
import Synchronization

/// What Ctrl-C does: the register is put back as it was, files under way are taken away, and the code is 130.
///
/// A thread of its own waits for the signal, so it doesn't matter what the others are at: a statement, a sort, a
/// reading or the matching. It replaces the program by a fresh run of itself, which ends every thread between two
/// instructions and lets the register go; the fresh run has SQLite play back the journal, as after a power cut.
enum Interruption {
  /// The first word of the run that takes back; no command has such a name.
  private static let word = "--take-back"
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let register = Mutex<(path: String, mark: RegisterMark)?>(nil)

  /// Begins to wait for signals, or takes back what the run before was asked to end in.
  static func watch() {
    if let code = takenBack(CommandLine.arguments) { exit(code) }
    let heard = heard()
    guard heard.hasAny else { return }
    var set = heard.set
    pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        var set = Interruption.heard().set
        var number: Int32 = 0
        sigwait(&set, &number)
        Interruption.end(number)
      }, nil)
  }

  /// Notes which register the command changes, as it is now.
  static func protect(_ path: String) {
    let mark = RegisterMark(of: path)
    register.withLock { $0 = (path, mark) }
  }

  /// The signals that are heeded: those that whoever started the program did not turn off, as `nohup` does.
  private static func heard() -> (set: sigset_t, hasAny: Bool) {
    var set = sigset_t()
    sigemptyset(&set)
    var hasAny = false
    for number in signals {
      var action = sigaction()
      sigaction(number, nil, &action)
      let isIgnored = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
      guard !isIgnored else { continue }
      sigaddset(&set, number)
      hasAny = true
    }
    return (set, hasAny)
  }

  private static func end(_ number: Int32) -> Never {
    UnfinishedFiles.remove()
    if let (path, mark) = register.withLock({ $0 }) {
      let words = ["iar", word, "\(128 + number)", path, mark.changes.map { "\($0)" } ?? "-"]
      var arguments = words.map { strdup($0) } + [nil]
      var none = sigset_t()
      sigemptyset(&none)
      pthread_sigmask(SIG_SETMASK, &none, nil)
      execv("/proc/self/exe", &arguments)
    }
    say("interrupted")
    _exit(128 + number)
  }

  /// Does what the run before asked for; nil if this is no such run.
  private static func takenBack(_ arguments: [String]) -> Int32? {
    guard arguments.count == 5, arguments[1] == word, let code = Int32(arguments[2]) else {
      return nil
    }
    let path = arguments[3]
    let isAsBefore = Register.takeBack(at: path, since: RegisterMark(changes: UInt32(arguments[4])))
    say(
      isAsBefore
        ? "interrupted; \(path) is as it was"
        : "interrupted; what was complete stays\n  help: iar log --db \(path)")
    return code
  }

  /// Says something in the place of a line about progress that may stand there.
  private static func say(_ text: String) {
    if isatty(STDERR_FILENO) == 1 { Output.wipeLine() }
    Output.message(text)
  }
}
