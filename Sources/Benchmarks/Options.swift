/// What was typed after the command.
struct Options {
  var rows = 1_000_000
  var sightings = 1_000_000
  var first = 0
  var percentChanged = 0
  var seed: UInt64 = 1
  var output: String?
  var keptFile: String?
  var truth: String?
  var links: String?
  var label = "iar"
  var recipe = World.Recipe()

  /// Nil when something typed has no meaning.
  init?(_ words: [String]) {
    var left = words[...]
    while let word = left.popFirst() {
      if word == "--lookalike" {
        recipe.isLookalike = true
        continue
      }
      guard let value = left.popFirst(), take(word, value) else { return nil }
    }
    recipe.seed = seed
  }

  private mutating func take(_ word: String, _ value: String) -> Bool {
    switch word {
    case "--rows": set(&rows, Int(value).flatMap { $0 < 0 ? nil : $0 })
    case "--sightings": set(&sightings, Int(value).flatMap { $0 < 0 ? nil : $0 })
    case "--first": set(&first, Int(value).flatMap { $0 < 0 ? nil : $0 })
    case "--changed": set(&percentChanged, Int(value).flatMap { 0...100 ~= $0 ? $0 : nil })
    case "--seed": set(&seed, UInt64(value))
    case "--devices": set(&recipe.devices, Int(value).flatMap { $0 < 1 ? nil : $0 })
    case "--dirt": set(&recipe.dirt, Double(value))
    case "--truth": set(&truth, value)
    case "--links": set(&links, value)
    case "--label": set(&label, value)
    case "-o": set(&output, value)
    case "--keep": set(&keptFile, value)
    default: false
    }
  }

  private func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }
}
