/// One link of a matcher: a sighting, by its place in the truth, taken for a row of a device.
struct ScoredLink {
  let sighting: Int
  let asset: Int
  /// The device that the row is about; nil for a row that the truth does not know.
  let device: Int?
  /// `two-witness`, `one-witness`, `confirmed` or `suggested`; any other word counts as automatic.
  let tier: String
}

/// What came of one group of links.
struct Tally: Equatable {
  var links = 0
  var wrong = 0
  /// Sightings linked rightly that could be linked by themselves; that could be linked at all.
  var direct = 0
  var linkable = 0
  /// Rows that carry a sighting of another device.
  var spoiltRows = 0
  /// Unregistered devices of which a sighting is linked.
  var hidden = 0

  static var fields: [WritableKeyPath<Tally, Int>] {
    [\.links, \.wrong, \.direct, \.linkable, \.spoiltRows, \.hidden]
  }

  init() {}

  init(_ links: [ScoredLink], _ truth: Truth, registered: Set<Int>) {
    var spoilt: Set<Int> = []
    var hiding: Set<Int> = []
    for link in links {
      self.links += 1
      let device = truth.devices[link.sighting]
      if let device, device == link.device {
        direct += truth.kinds[link.sighting] == .direct ? 1 : 0
        linkable += truth.kinds[link.sighting] == .no ? 0 : 1
        continue
      }
      wrong += 1
      spoilt.insert(link.asset)
      if let device, !registered.contains(device) { hiding.insert(device) }
    }
    spoiltRows = spoilt.count
    hidden = hiding.count
  }
}

/// The score of one matcher, on one world or on several together.
struct Score {
  let label: String
  /// Of the worlds: rows, devices seen, sightings that can be linked by themselves and at all, unregistered devices seen.
  var rows = 0
  var devices = 0
  var direct = 0
  var linkable = 0
  var unregistered = 0
  /// The groups of links.
  var twoWitness = Tally()
  var oneWitness = Tally()
  var automatic = Tally()
  var all = Tally()
  /// Suggestions, how many of them are right, and how many pairs of a device and a row wait for an answer.
  var suggested = 0
  var suggestedRight = 0
  var queue = 0

  init(_ label: String, _ links: [ScoredLink], _ truth: Truth) {
    self.label = label
    let registered = Set(truth.rows.values)
    rows = truth.rowCount
    let seen = Set(truth.devices.compactMap(\.self))
    devices = seen.count
    unregistered = seen.subtracting(registered).count
    direct = truth.kinds.count { $0 == .direct }
    linkable = truth.kinds.count { $0 != .no }
    twoWitness = Tally(links.filter { $0.tier == "two-witness" }, truth, registered: registered)
    oneWitness = Tally(links.filter { $0.tier == "one-witness" }, truth, registered: registered)
    automatic = Tally(links.filter { $0.tier != "suggested" }, truth, registered: registered)
    all = Tally(links, truth, registered: registered)
    let suggestions = links.filter { $0.tier == "suggested" }
    suggested = suggestions.count
    suggestedRight = suggestions.count {
      $0.device != nil && $0.device == truth.devices[$0.sighting]
    }
    queue =
      Set(suggestions.map { "\(truth.devices[$0.sighting] ?? -1 - $0.sighting) \($0.asset)" }).count
  }

  private static var counts: [WritableKeyPath<Score, Int>] {
    [
      \.rows, \.devices, \.direct, \.linkable, \.unregistered, \.suggested, \.suggestedRight,
      \.queue,
    ]
  }

  private static var tallies: [WritableKeyPath<Score, Tally>] {
    [\.twoWitness, \.oneWitness, \.automatic, \.all]
  }

  /// Adds the score on another world.
  mutating func add(_ other: Score) {
    for count in Self.counts { self[keyPath: count] += other[keyPath: count] }
    for tally in Self.tallies {
      for field in Tally.fields {
        self[keyPath: tally][keyPath: field] += other[keyPath: tally][keyPath: field]
      }
    }
  }

  /// The score as a line to be kept, and read again.
  var line: String {
    let numbers =
      Self.counts.map { self[keyPath: $0] }
      + Self.tallies.flatMap { tally in Tally.fields.map { self[keyPath: tally][keyPath: $0] } }
    return label + "\t" + numbers.map(String.init).joined(separator: "\t")
  }

  /// Reads a line that ``line`` gave; nil for another.
  init?(line: String) {
    let cells = line.utf8.split(separator: UInt8(ascii: "\t")).map {
      String(decoding: $0, as: UTF8.self)
    }
    var numbers = cells.dropFirst().compactMap { Int($0) }[...]
    let wanted = Self.counts.count + Self.tallies.count * Tally.fields.count
    guard let label = cells.first, numbers.count == wanted else { return nil }
    self.label = label
    for count in Self.counts { self[keyPath: count] = numbers.popFirst() ?? 0 }
    for tally in Self.tallies {
      for field in Tally.fields { self[keyPath: tally][keyPath: field] = numbers.popFirst() ?? 0 }
    }
  }
}
