internal import GRDB

/// Watches which links a change touches, by triggers that live as long as the connection's temporary schema.
struct LinkWatch {
  private let transaction: Transaction

  /// Begins to watch; ``end(decided:)`` must follow.
  init(_ transaction: Transaction) throws {
    self.transaction = transaction
    try transaction.database.execute(
      sql: """
        CREATE TEMP TABLE link_before (sighting_id INTEGER PRIMARY KEY, asset_id INTEGER, tier TEXT);
        CREATE TEMP TRIGGER link_inserted BEFORE INSERT ON main.sighting_link BEGIN \(Self.keep("NEW")); END;
        CREATE TEMP TRIGGER link_updated BEFORE UPDATE ON main.sighting_link BEGIN \(Self.keep("OLD")); END;
        CREATE TEMP TRIGGER link_deleted BEFORE DELETE ON main.sighting_link BEGIN \(Self.keep("OLD")); END;
        """)
  }

  /// Keeps a link as it was before it was touched first.
  private static func keep(_ row: String) -> String {
    """
    INSERT INTO link_before
    SELECT \(row).sighting_id, l.asset_id, coalesce(l.tier, 'unknown') FROM (SELECT 1)
    LEFT JOIN main.sighting_link l ON l.sighting_id = \(row).sighting_id
    WHERE \(row).sighting_id NOT IN (SELECT sighting_id FROM link_before)
    """
  }

  /// Stops watching and tells what moved; sightings of the devices decided on, as they were before, are told apart.
  func end(decided: Set<Int64>) throws -> LinkMoves {
    var moves = LinkMoves()
    try transaction.eachRow(
      """
      SELECT b.sighting_id, b.asset_id, b.tier, l.asset_id, coalesce(l.tier, 'unknown') FROM temp.link_before b
      LEFT JOIN sighting_link l ON l.sighting_id = b.sighting_id
      WHERE b.asset_id IS NOT l.asset_id OR b.tier <> coalesce(l.tier, 'unknown')
      """
    ) { row in
      moves.count(
        isDecided: decided.contains(Transaction.number(row[0])), Self.link(row[1], row[2]),
        Self.link(row[3], row[4]))
    }
    try transaction.database.execute(
      sql: """
        DROP TRIGGER temp.link_inserted;
        DROP TRIGGER temp.link_updated;
        DROP TRIGGER temp.link_deleted;
        DROP TABLE temp.link_before
        """)
    return moves
  }

  private static func link(_ asset: String?, _ tier: String?) -> LinkMoves.Link {
    LinkMoves.Link(
      asset: asset.flatMap { Int64($0) }, tier: tier.flatMap(LinkTier.init) ?? .unknown)
  }
}

extension LinkMoves {
  /// A sighting's asset, if it has one, and how sure that is.
  struct Link {
    let asset: Int64?
    let tier: LinkTier

    /// The asset that the sighting counts as, which one only suggested is not.
    var counted: Int64? { tier == .suggested ? nil : asset }
  }

  /// Counts a sighting's link before and after.
  mutating func count(isDecided: Bool, _ before: Link, _ after: Link) {
    switch (before.counted, after.counted) {
    case (nil, .some): isDecided ? (linked += 1) : (otherLinked += 1)
    case (.some, nil): isDecided ? (unlinked += 1) : (otherUnlinked += 1)
    case (.some(let old), .some(let new)) where old != new:
      isDecided ? (linked += 1) : (otherMoved += 1)
    default: break
    }
    guard !isDecided else { return }
    if before.tier != .suggested, after.tier == .suggested { otherSuggested += 1 }
    if before.tier == .suggested, after.tier != .suggested { otherSettled += 1 }
  }
}
