/// What a matching of a part found: what stood before of these things gives way to it.
package struct PartialResults {
  /// The links of all sightings that were in question.
  package fileprivate(set) var links: [SightingLink] = []
  /// The assets all of whose findings and pairs these are.
  package fileprivate(set) var assets: Set<Int64> = []
  /// What was noticed of these assets.
  package fileprivate(set) var findings: [MatchFinding] = []
  /// The pairs that hold one of these assets.
  package fileprivate(set) var pairs: [AssetPair] = []
  /// The identifiers looked at, of which those under ``shared`` tell no device.
  package fileprivate(set) var identifiers: Set<IdentifierValue> = []
  /// Those that several devices hold.
  package fileprivate(set) var shared: [SharedIdentifier] = []
}

/// An identifier by its kind and value alone.
package struct IdentifierValue: Sendable, Hashable {
  /// Its kind.
  package let kind: StableKey.Kind
  /// Its value in canonical form.
  package let value: String
}

/// Matches what a change touches, with the outcome that matching everything would have.
package enum PartialMatching {
  /// Matches; nil if more than `most` things had to be looked at.
  ///
  /// `homes` are all organisations that hold registers or scans.
  package static func run(
    _ change: MatchChange, habits: MatchHabits, homes: [String], most: Int,
    _ source: any MatchSource
  ) throws -> PartialResults? {
    do {
      var reach = try MatchReach(change, habits: habits, homes: homes, most: most, source)
      while true {
        let results = results(reach, change)
        if try !reach.extend(to: results.links.compactMap(\.asset)) { return results }
      }
    } catch is MatchPartTooLarge {
      return nil
    }
  }

  private static func results(_ reach: MatchReach, _ change: MatchChange) -> PartialResults {
    let things = reach.held.things
    let field = MatchField(things, change.decisions)
    let found = MatchLinking(field).results(of: Set(reach.inQuestion.map { things[$0].id }))
    var results = PartialResults()
    results.links = found.links
    results.assets = Set(reach.judged.map { things[$0].id })
    results.assets.formUnion(change.gone.filter(\.isAsset).map(\.id))
    results.findings = found.findings.filter { results.assets.contains($0.asset) }
    results.pairs = found.pairs.filter {
      results.assets.contains($0.a) || results.assets.contains($0.b)
    }
    results.identifiers = identifiers(of: change, names: reach.names)
    results.shared = found.shared.filter {
      results.identifiers.contains(IdentifierValue(kind: $0.kind, value: $0.value))
    }
    return results
  }

  private static func identifiers(of change: MatchChange, names: Set<String>)
    -> Set<IdentifierValue>
  {
    var found: Set<IdentifierValue> = []
    func add(_ kind: StableKey.Kind, _ value: String) {
      found.insert(IdentifierValue(kind: kind, value: value))
    }
    for thing in change.gone + change.come {
      if !thing.serial.isEmpty { add(.serial, thing.serial) }
      if !thing.deviceID.isEmpty { add(.id, thing.deviceID) }
      for uuid in thing.uuids { add(.uuid, uuid) }
      for mac in thing.macs { add(.mac, MACAddress(mac).description) }
    }
    for name in names { add(.name, name) }
    for decision in change.changedDecisions where decision.marksKey {
      let isName = decision.a.kind == .name
      let short = Hostname(canonical: decision.a.value).short
      add(decision.a.kind, isName ? String(short) : decision.a.value)
    }
    return found
  }
}
