/// What a person's word for an asset led to.
public enum AssetLookup: Sendable, Equatable {
  /// One asset; the others bear as a label or identifier the number that was taken for its id.
  case one(AssetDetails, others: [FoundAsset])
  /// Several assets: the person has to say which.
  case several([FoundAsset])
}

extension Register {
  /// Everything about the asset that a word names: an id, an asset tag, serial number, hostname, MAC address or UUID,
  /// or else a name to the letter.
  ///
  /// - Throws: `RegisterError` with the nearest known name if nothing is called that.
  public func show(_ word: String) throws -> AssetLookup {
    try read { transaction in
      let called = try transaction.assets(called: word)
      if let id = Int64(word), String(id) == word,
        let asset = try transaction.asset(numbered: id).first
      {
        return .one(
          try transaction.details(of: asset), others: called.filter { $0.id != asset.id })
      }
      if called.count > 1 { return .several(called) }
      guard let asset = called.first else {
        let nearest = try transaction.nearestCall(to: word)
        throw RegisterError(
          .missing, "no asset is called '\(word)'",
          help: nearest.map { "did you mean '\($0)'?" } ?? "iar find '\(word)'")
      }
      return .one(try transaction.details(of: asset), others: [])
    }
  }
}
