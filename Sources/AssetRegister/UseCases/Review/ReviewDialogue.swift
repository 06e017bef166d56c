/// What a person presses.
public enum ReviewKey: Sendable, Equatable {
  case yes
  case no
  case later
  case show
  case undo
  case quit
  /// Any other.
  case other

  /// The key of a byte that a terminal sends; the end of the input, Ctrl-C and Ctrl-D quit.
  public init(byte: UInt8?) {
    switch byte.map(\.asciiLowered) {
    case UInt8(ascii: "y"): self = .yes
    case UInt8(ascii: "n"): self = .no
    case UInt8(ascii: "l"), UInt8(ascii: " "): self = .later
    case UInt8(ascii: "s"), UInt8(ascii: "?"): self = .show
    case UInt8(ascii: "u"): self = .undo
    case UInt8(ascii: "q"), 0x03, 0x04, nil: self = .quit
    default: self = .other
    }
  }
}

/// What was asked and answered in one sitting; it knows neither register nor terminal.
struct ReviewDialogue {
  /// What is to be done after a key.
  enum Action: Equatable {
    /// Ask the same again.
    case ask
    /// Store an answer, and then call ``answered(_:batch:)``.
    case answer(ReviewReference, isSame: Bool)
    case show(ReviewReference)
    /// The entry was put off.
    case putOff(ReviewReference)
    /// Take back the last answer, which is a batch of its own unless it was one to ask later.
    case undo(ReviewReference, batch: Int64?)
    case nothingToUndo
    case quit
  }

  private var waiting: [ReviewEntry]
  /// What was done in this sitting, in order: answers with their batches, and entries put off.
  private var done: [(reference: ReviewReference, batch: Int64?, isAnswer: Bool)] = []
  /// The entry to ask first, as it was taken back.
  private var first: ReviewReference?

  init(_ entries: [ReviewEntry]) { waiting = entries }

  /// The entry to be asked now; nil when all were.
  var current: ReviewEntry? {
    let open = open
    return open.first { $0.reference == first } ?? open.first
  }

  /// The entries not asked yet.
  var open: [ReviewEntry] {
    let seen = Set(done.map(\.reference))
    return waiting.filter { !seen.contains($0.reference) }
  }

  var answered: Int { done.count(where: \.isAnswer) }
  var putOff: Int { done.count { !$0.isAnswer } }

  /// What a key asks for.
  mutating func press(_ key: ReviewKey) -> Action {
    guard let current, key != .quit else { return .quit }
    switch key {
    case .yes: return .answer(current.reference, isSame: true)
    case .no: return .answer(current.reference, isSame: false)
    case .show: return .show(current.reference)
    case .later:
      putOff(current.reference)
      return .putOff(current.reference)
    case .undo:
      guard let last = done.popLast() else { return .nothingToUndo }
      first = last.reference
      return .undo(last.reference, batch: last.batch)
    case .other, .quit: return .ask
    }
  }

  /// Notes that an answer was stored.
  mutating func answered(_ reference: ReviewReference, batch: Int64?) {
    done.append((reference, batch, true))
    if first == reference { first = nil }
  }

  /// Puts an entry off until the next sitting.
  mutating func putOff(_ reference: ReviewReference) {
    done.append((reference, nil, false))
    if first == reference { first = nil }
  }

  /// Takes what waits now that something was stored: what was there before keeps its order, what is new comes last.
  mutating func update(_ entries: [ReviewEntry]) {
    let count = waiting.count
    let places = Dictionary(
      waiting.enumerated().map { ($1.reference, $0) }, uniquingKeysWith: { first, _ in first })
    waiting = entries.enumerated().map { offset, entry in
      (place: places[entry.reference] ?? count + offset, entry: entry)
    }.sorted { $0.place < $1.place }.map(\.entry)
  }
}
