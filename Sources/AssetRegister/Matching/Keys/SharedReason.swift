/// Why a key tells no device.
enum SharedReason: Sendable, Equatable {
  /// Seen with several names or serial numbers.
  case identities(Int)
  /// Several serial numbers within one namespace bore the name.
  case reused(Int)
  /// A name that many devices bear because nobody chose it.
  case generic(Int)
  /// A person said so.
  case decided

  /// In words for people.
  func words(_ kind: KeyKind) -> String {
    switch self {
    case .identities(let count):
      switch kind {
      case .mac: "seen with \(count) devices: a dock, an adapter or a copy"
      case .serial: "\(count) differently named devices bear it: a chassis or a maker's default"
      default: "\(count) devices with different serial numbers bear it"
      }
    case .reused(let count): "\(count) devices with different serial numbers bore the name"
    case .generic(let count):
      "\(count) addresses bear the name at once: nobody chose it for one device"
    case .decided: "a person said that it tells no device"
    }
  }
}
