import AssetRegister
import Glibc

/// A review at a terminal: scenes are written, keys are read, and slow previews are left out.
struct ReviewSitting {
  private let register: Register
  private let choice: ReviewChoice
  /// How long one preview may take before there are no more of them, in seconds.
  private static let patience = 2

  init(_ register: Register, _ choice: ReviewChoice) {
    self.register = register
    self.choice = choice
  }

  /// Asks until all is answered or the person quits; answers given are stored whatever ends it.
  func run() throws {
    try ask()
    RawTerminal.obey()
  }

  private func ask() throws {
    var session = try ReviewSession(register, choice, occasion: Occasion.now)
    let terminal = try RawTerminal()
    var isPatient = true
    try session.run(
      key: {
        let key = ReviewKey(byte: terminal.key())
        if key == .other { terminal.forgetPending() }
        return key
      },
      show: { scene in
        try Output.shown(ReviewSceneReport.text(scene, width: Destination.width))
      },
      preview: { moves in
        guard isPatient else { return nil }
        let start = time(nil)
        let moves = try moves()
        isPatient = time(nil) - start <= Self.patience
        return moves
      })
  }
}
