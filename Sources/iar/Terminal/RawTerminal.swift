import AssetRegister
import Glibc

/// A terminal that hands over each key as it is pressed, until it is put back as it was.
struct RawTerminal: ~Copyable {
  private let before: termios

  /// Whether a person sits at both ends: keys come from a terminal, and words go to one.
  static var isThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Takes keys one by one, unseen; Ctrl-C comes as a key. Signals that end the program put the terminal back.
  init() throws {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else {
      throw RegisterError(.inputOutput, "the terminal can't be read key by key")
    }
    before = settings
    ending = 0
    var heard = sigset_t()
    sigemptyset(&heard)
    for number in [SIGTERM, SIGHUP, SIGQUIT] {
      sigaddset(&heard, number)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { ending = $0 }
      sigaction(number, &action, nil)
    }
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    withUnsafeMutableBytes(of: &settings.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }

  deinit {
    var settings = before
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    for number in [SIGTERM, SIGHUP, SIGQUIT] { signal(number, SIG_DFL) }
  }

  /// The next key; nil at the end of the input, and after a signal that asks the program to end.
  func key() -> UInt8? {
    var byte: UInt8 = 0
    while ending == 0 {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      guard count < 0, errno == EINTR else { return nil }
    }
    return nil
  }

  /// Lets the signal that asked the program to end have its way, once the terminal is as it was.
  static func obey() {
    if ending != 0 { raise(ending) }
  }

  /// Takes away keys that were pressed ahead, such as the rest of an arrow key's sequence.
  func forgetPending() {
    tcflush(STDIN_FILENO, TCIFLUSH)
  }
}

/// The signal that asked the program to end; only ever written by the handler and at the start.
nonisolated(unsafe) private var ending: Int32 = 0
