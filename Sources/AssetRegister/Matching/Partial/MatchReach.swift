/// What has to be looked at again after a change, so that looking at nothing else gives what looking at all would give.
///
/// A link follows from its device's sightings and their keys' holders, from the assets that hold such keys, and from the
/// devices that these assets' keys are seen on. So, with *altered* keys being those of things that went or came, unless
/// as many devices hold them as before that they told none then and tell none now:
///
/// 1. Devices are made anew from the sightings that came or hold an altered key, and all that are joined with them
///    directly or by way of others.
/// 2. Assets that hold an altered key, or one of these devices' keys, are *touched*: another device may claim them now.
/// 3. The devices *in question* are those of 1, those that hold a key of a touched asset, those that were linked to one,
///    and those that hold any key, a near one too, of an asset that came or went.
/// 4. Assets *judged* anew are the touched ones, and all that a device in question was linked to or could be linked to.
///    Devices linked to them are in question too, for of several that claim one asset the surest keeps it; they reach no
///    further, as nothing of theirs changed.
///
/// Around them stands, only to be looked at, what their own judgement needs: every holder of their keys; of the assets
/// they might be, every holder of the joining keys, with whole devices and those devices' assets. A decision's sides
/// belong together.
struct MatchReach {
  private(set) var held: HeldThings
  /// The sightings whose links are to be written, as places.
  private(set) var inQuestion: Set<Int> = []
  /// The assets whose findings and pairs are to be written, as places.
  private(set) var judged: Set<Int> = []
  /// Names that tell no device, or told none.
  let names: Set<String>
  private let source: any MatchSource
  private let ties: DecisionTies
  /// The assets around which all is there that a device needs to be judged by them.
  private var ringed: Set<Int> = []

  init(
    _ change: MatchChange, habits: MatchHabits, homes: [String], most: Int,
    _ source: any MatchSource
  )
    throws
  {
    self.source = source
    held = HeldThings(source, habits: habits, decisions: change.decisions, most: most)
    ties = try DecisionTies(change.decisions, homes: homes, source)
    let altered = try AlteredKeys(change, homes: homes, ties, source, &held)
    names = altered.names
    let remade = try devices(of: altered.sightings)
    let touched = altered.assets.union(assets(told: remade))
    try held.complete(around: touched)
    var questioned = remade.union(sightings(told: touched))
    questioned.formUnion(altered.nearSightings)
    questioned.formUnion(try sightings(linkedTo: touched))
    inQuestion = try devices(of: questioned)
    let wasLinked = try source.assets(
      linkedTo: inQuestion.map { held.things[$0].id } + change.gone.filter { !$0.isAsset }.map(\.id)
    )
    let likely = try candidates(of: inQuestion)
    try judge(
      touched.union(altered.namesakes).union(likely)
        .union(try held.load(wasLinked.map { $0 << 1 })))
  }

  /// Takes in the assets that turned out to be somebody's likeliest though nothing near was known of them; false if all
  /// of them were known.
  mutating func extend(to assets: [Int64]) throws -> Bool {
    let new = Set(try held.load(assets.map { $0 << 1 })).subtracting(ringed)
    guard !new.isEmpty else { return false }
    try judge(new)
    return true
  }

  /// Judges assets anew, with all that were linked to them.
  private mutating func judge(_ assets: Set<Int>) throws {
    judged.formUnion(assets)
    let claimants = try devices(of: sightings(linkedTo: assets)).subtracting(inQuestion)
    inQuestion.formUnion(claimants)
    try ring(judged.union(try candidates(of: claimants)))
  }

  /// The sightings of all devices that some sightings show.
  private mutating func devices(of sightings: Set<Int>) throws -> Set<Int> {
    var reached = sightings
    var asked: Set<UInt64> = []
    var edge = sightings
    while !edge.isEmpty {
      try held.complete(around: edge)
      var next: Set<Int> = []
      for place in edge {
        for (kind, key) in held.keys[place] where kind.joinsSightings && asked.insert(key).inserted
        {
          guard let group = held.groups[key], group.shared == nil else { continue }
          for holder in group.holders where !held.things[holder].isAsset {
            if reached.insert(holder).inserted { next.insert(holder) }
          }
        }
        for tie in ties.ties(of: held.things[place]) where tie.joinsDevices {
          for holder in try held.load(tie.owners) where reached.insert(holder).inserted {
            next.insert(holder)
          }
        }
      }
      edge = next
    }
    return reached
  }

  /// The assets that hold a key of some sightings by which assets are found.
  private func assets(told sightings: Set<Int>) -> Set<Int> {
    holders(around: sightings, assets: true)
  }

  /// The sightings that hold a key of some assets by which assets are found.
  private func sightings(told assets: Set<Int>) -> Set<Int> {
    holders(around: assets, assets: false)
  }

  private func holders(around places: Set<Int>, assets: Bool) -> Set<Int> {
    var found: Set<Int> = []
    var asked: Set<UInt64> = []
    for place in places {
      for (_, key) in held.keys[place] where asked.insert(key).inserted {
        guard let group = held.groups[key], group.mayTell else { continue }
        for holder in group.holders where held.things[holder].isAsset == assets {
          found.insert(holder)
        }
      }
    }
    return found
  }

  private mutating func sightings(linkedTo assets: Set<Int>) throws -> Set<Int> {
    let linked = try source.sightings(linkedTo: assets.map { held.things[$0].id }.sorted())
    return Set(try held.load(linked.map { $0 << 1 | 1 }))
  }

  /// Loads every asset that the devices of some sightings may be compared with; gives those that are likely to matter.
  private mutating func candidates(of sightings: Set<Int>) throws -> Set<Int> {
    var likely = assets(told: sightings)
    var near: Set<UInt64> = []
    for place in sightings {
      for (kind, key) in held.keys[place] where !kind.joinsSightings { near.insert(key) }
    }
    let found = try held.assets(near: near)
    for place in sightings {
      let thing = held.things[place]
      for (kind, key) in held.keys[place] {
        for asset in found[key] ?? [] where !likely.contains(asset) {
          if kind == .tag || SerialNearness(held.things[asset].serial, thing.serial) != nil {
            likely.insert(asset)
          }
        }
      }
      for tie in ties.ties(of: thing) where tie.decision.verb == .same {
        for other in try held.load(tie.owners) where held.things[other].isAsset {
          likely.insert(other)
        }
      }
    }
    return likely
  }

  /// Loads what devices need to be judged by some assets.
  private mutating func ring(_ assets: Set<Int>) throws {
    let new = assets.subtracting(ringed)
    ringed.formUnion(new)
    try held.complete(around: new)
    _ = try devices(of: sightings(told: new))
    for place in new {
      for tie in ties.ties(of: held.things[place]) { _ = try held.load(tie.owners) }
    }
  }
}
