extension Register {
  /// Why an asset is, or is not, what scans saw; or which asset a sighting is, and why.
  ///
  /// - Throws: `RegisterError` if nothing is called that.
  public func explain(_ word: String) throws -> LinkExplanation {
    try read { transaction in
      switch try transaction.thing(called: word) {
      case .asset(let id): return try transaction.explain(asset: id)
      case .sighting(let id):
        return try transaction.explain(device: try transaction.device(ofSighting: id))
      }
    }
  }

  /// Why two things are one, or are not, and what would change it.
  ///
  /// - Throws: `RegisterError` if one of them is not there, or they are one and the same.
  public func explain(_ one: String, _ other: String) throws -> LinkExplanation {
    try read { transaction in
      try transaction.explain(
        try transaction.explainable(one), try transaction.explainable(other))
    }
  }

  /// Why an entry waits for an answer.
  func explain(_ reference: ReviewReference) throws -> LinkExplanation {
    try read { transaction in
      switch reference.kind {
      case .suggestion:
        try transaction.explain(.device(reference.first), .asset(reference.second))
      case .duplicate: try transaction.explain(.asset(reference.first), .asset(reference.second))
      }
    }
  }
}

/// One side of a pair that is to be explained.
enum Explainable: Hashable {
  case asset(Int64)
  /// A device by its first sighting.
  case device(Int64)

  /// How a person names it in a command.
  var words: String {
    switch self {
    case .asset(let id): "asset \(id)"
    case .device(let id): "sighting \(id)"
    }
  }
}

extension Transaction {
  /// The side that a word names.
  func explainable(_ word: String) throws -> Explainable {
    switch try thing(called: word) {
    case .asset(let id): .asset(id)
    case .sighting(let id): .device(try device(ofSighting: id))
    }
  }

  /// All that was seen of an asset, or might be.
  func explain(asset id: Int64) throws -> LinkExplanation {
    let side = try explained(asset: id)
    let pairs = try pairExplanations(of: .asset(id))
    var remarks: [String] = []
    if pairs.isEmpty {
      remarks.append("no scan shows anything that might be it")
      remarks.append(try knownBy(asset: id))
    }
    return LinkExplanation(
      subjects: ["asset \(id): \(side.label) (\(side.organisation) \(side.origin), \(side.place))"],
      remarks: remarks, pairs: try pairs.map(explained))
  }

  /// What a device is, or might be.
  func explain(device id: Int64) throws -> LinkExplanation {
    let sightings = try sightings(ofDevice: id)
    let side = try explained(sightings: sightings)
    let pairs = try pairExplanations(of: .device(id))
    return LinkExplanation(
      subjects: ["device: \(side.label) (\(side.origin) of \(side.organisation), \(side.place))"],
      remarks: pairs.isEmpty
        ? [
          "no register holds anything that might be it",
          "to register it: iar decide adopt 'sighting \(id)' --trust \(side.organisation)",
        ] : [],
      pairs: try pairs.map(explained))
  }

  /// Two things side by side.
  ///
  /// - Throws: `RegisterError` if they are one and the same.
  func explain(_ one: Explainable, _ other: Explainable) throws -> LinkExplanation {
    if one == other, case .device(let id) = one {
      var explanation = try explain(device: id)
      explanation.remarks.insert("both are sightings of one device", at: 0)
      return explanation
    }
    guard one != other else {
      throw RegisterError(
        .usage, "both are \(one.words), expected two things", help: "iar explain '\(one.words)'")
    }
    guard let pair = try pairExplanation(of: one, other) else {
      return LinkExplanation(
        subjects: [one.words, other.words],
        remarks: ["neither shows an identifier that could be compared"], pairs: [])
    }
    return LinkExplanation(
      subjects: [one.words, other.words], remarks: [], pairs: [try explained(pair)])
  }
}
