extension Transaction {
  /// A pair as the matching explains it, with the places that its values come from.
  func explained(_ pair: ComparedPair) throws -> ExplainedPair {
    let one = try side(pair.one)
    let other = try side(pair.other)
    var explained = ExplainedPair(
      one: one, other: other, tier: pair.explanation.tier.rawValue, bits: pair.explanation.bits,
      evidence: try pair.explanation.witnesses.map { try evidence($0, one, other) },
      against: try pair.explanation.against.map { try evidence($0, one, other) },
      unused: pair.explanation.setAside.map {
        .init(kind: Self.title($0.kind), value: $0.value, reason: $0.reason)
      },
      rival: nil, obstacles: pair.explanation.obstacles, remedies: pair.explanation.remedies,
      fills: [], batches: [], decisions: try decisions(about: pair.one, pair.other))
    if let rival = pair.explanation.rival {
      explained.rival = .init(side: try self.explained(asset: rival.asset), bits: rival.bits)
    }
    if let device = other.device, explained.isLinked {
      explained.batches = try batches(ofDevice: device)
      if let asset = one.asset {
        explained.fills = try fills(of: asset, from: device)
        explained.waiting = try waiting(ofDevice: device, for: asset)
      }
    }
    return explained
  }

  private func side(_ side: Explainable) throws -> ExplainedPair.Side {
    switch side {
    case .asset(let id): try explained(asset: id)
    case .device(let id): try explained(sightings: sightings(ofDevice: id))
    }
  }

  private func evidence(
    _ witness: Witness, _ one: ExplainedPair.Side, _ other: ExplainedPair.Side
  ) throws -> ExplainedPair.Evidence {
    let isSoft = witness.family == .soft
    var evidence = ExplainedPair.Evidence(
      family: isSoft ? witness.note ?? witness.family.rawValue : witness.family.rawValue,
      bits: witness.bits, value: witness.inRegister,
      valuePlace: one.asset == nil ? "" : one.place, otherValue: witness.seen, otherPlace: nil,
      source: nil, seenAt: nil,
      note: isSoft ? nil : witness.note)
    if other.asset != nil {
      evidence.otherPlace = other.place
    } else if witness.sighting > 0 {
      let seen = try seen(witness.sighting)
      evidence.otherPlace = seen.place
      evidence.source = seen.source
      evidence.seenAt = seen.seenAt
    }
    return evidence
  }

  private func decisions(about one: Explainable, _ other: Explainable) throws -> [Int64] {
    let keys = try StableKeys(self)
    do {
      return try decisions(about: key(one, keys), key(other, keys))
    } catch is RegisterError {
      return []
    }
  }

  private func key(_ side: Explainable, _ keys: StableKeys) throws -> StableKey {
    switch side {
    case .asset(let id): try keys.key(ofAsset: id)
    case .device(let id): try keys.key(ofDevice: id)
    }
  }

  private static func title(_ kind: StableKey.Kind) -> String {
    switch kind {
    case .tag: "asset tag"
    case .serial: "serial number"
    case .mac: "MAC address"
    case .name: "name"
    case .uuid: "UUID"
    case .id: "device number"
    }
  }
}

/// Two things that the matching compared. The first is an asset wherever one of them is.
struct ComparedPair {
  let one: Explainable
  let other: Explainable
  let explanation: PairExplanation
}
