/// What a person is shown in a review at a terminal.
public enum ReviewScene: Sendable, Equatable {
  /// An entry to be answered, the how-manyeth it is and of how many, and what else either answer would move.
  case entry(ReviewEntry, place: Int, of: Int, yes: LinkMoves?, no: LinkMoves?)
  case explanation(LinkExplanation)
  case answered(ReviewReference, isSame: Bool, DecisionOutcome)
  case putOff(ReviewReference)
  case undone(ReviewReference)
  case nothingToUndo
  /// An answer that can't be stored, and why.
  case refused(ReviewReference, RegisterError)
  case keys
  case end(answered: Int, putOff: Int, waiting: Int)
}

/// One sitting of a person over the review: every answer is stored at once, in a batch of its own.
public struct ReviewSession {
  private let register: Register
  private let choice: ReviewChoice
  private let occasion: () -> Occasion
  private var dialogue: ReviewDialogue

  /// A sitting over what is chosen; `occasion` is asked at each answer.
  public init(_ register: Register, _ choice: ReviewChoice, occasion: @escaping () -> Occasion)
    throws
  {
    self.register = register
    self.choice = choice
    self.occasion = occasion
    dialogue = ReviewDialogue(try register.reviewQueue(choice).entries)
  }

  /// Asks until all is answered or the person quits.
  ///
  /// `key` waits for a key; `show` shows a scene; `preview` works out what an answer moves, or leaves it if that takes
  /// too long.
  public mutating func run(
    key: () throws -> ReviewKey, show: (ReviewScene) throws -> Void,
    preview: (() throws -> LinkMoves) throws -> LinkMoves?
  ) throws {
    var isNew = true
    while let entry = dialogue.current {
      if isNew { try show(scene(entry, preview)) }
      isNew = true
      switch dialogue.press(try key()) {
      case .ask:
        try show(.keys)
        isNew = false
      case .answer(let reference, let isSame): try store(reference, isSame, show)
      case .show(let reference):
        try show(.explanation(register.explain(reference)))
        try show(.keys)
        isNew = false
      case .putOff(let reference): try show(.putOff(reference))
      case .undo(let reference, let batch): try takeBack(reference, batch, show)
      case .nothingToUndo:
        try show(.nothingToUndo)
        isNew = false
      case .quit: return try end(show)
      }
    }
    try end(show)
  }

  private func end(_ show: (ReviewScene) throws -> Void) throws {
    try show(
      .end(
        answered: dialogue.answered, putOff: dialogue.putOff,
        waiting: dialogue.open.count + dialogue.putOff))
  }

  private func scene(
    _ entry: ReviewEntry, _ preview: (() throws -> LinkMoves) throws -> LinkMoves?
  ) throws -> ReviewScene {
    let done = dialogue.answered + dialogue.putOff
    func moves(_ isSame: Bool) throws -> LinkMoves? {
      do {
        return try preview {
          try register.answer([entry.reference: isSame], dryRun: true, occasion: occasion()).moves
        }
      } catch is RegisterError {
        return nil
      }
    }
    return .entry(
      entry, place: done + 1, of: done + dialogue.open.count, yes: try moves(true),
      no: try moves(false))
  }

  private mutating func store(
    _ reference: ReviewReference, _ isSame: Bool, _ show: (ReviewScene) throws -> Void
  ) throws {
    do {
      let outcome = try register.answer([reference: isSame], occasion: occasion())
      dialogue.answered(reference, batch: outcome.batch)
      dialogue.update(try register.reviewQueueStill(choice).entries)
      try show(.answered(reference, isSame: isSame, outcome))
    } catch let error as RegisterError where error.kind == .usage || error.kind == .missing {
      dialogue.putOff(reference)
      try show(.refused(reference, error))
    }
  }

  private mutating func takeBack(
    _ reference: ReviewReference, _ batch: Int64?, _ show: (ReviewScene) throws -> Void
  ) throws {
    if let batch { _ = try register.undo(batch: batch, occasion: occasion()) }
    dialogue.update(try register.reviewQueueStill(choice).entries)
    try show(.undone(reference))
  }
}
