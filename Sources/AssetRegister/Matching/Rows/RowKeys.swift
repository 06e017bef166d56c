/// What a register row can be known by again, as hashes; 0 where the row has no such key.
struct RowKeys: Equatable, Sendable {
  /// Of everything the row says.
  var content: UInt64 = 0
  var tag: UInt64 = 0
  var serial: UInt64 = 0
  /// Who made it: two equal serial numbers of different makers are two things.
  var maker: UInt64 = 0
  var hostname: UInt64 = 0
  /// Of name and department together.
  var name: UInt64 = 0
}

/// The kinds of key, the strongest first.
enum RowKeyKind: String, CaseIterable, Sendable {
  case tag = "asset tag"
  case serial = "serial number"
  case hostname
  case name
}

extension RowKeys {
  subscript(kind: RowKeyKind) -> UInt64 {
    switch kind {
    case .tag: tag
    case .serial: serial
    case .hostname: hostname
    case .name: name
    }
  }

  /// Whether both hold a key of this kind, and not the same.
  func contradicts(_ other: RowKeys, in kind: RowKeyKind) -> Bool {
    self[kind] != 0 && other[kind] != 0 && self[kind] != other[kind]
  }

  /// Whether both name a maker, and not the same.
  func hasOtherMaker(than other: RowKeys) -> Bool {
    maker != 0 && other.maker != 0 && maker != other.maker
  }
}

/// What becomes of one row of a newer file.
enum RowFate: Equatable, Sendable {
  /// Nothing registered is known by the row's keys.
  case new
  /// The row says exactly what the asset's row said before.
  case unchanged(asset: Int)
  /// The row is the asset's, and says something else.
  case changed(asset: Int)
  case held(RowConflict)
}

/// Why a row can't be given to one asset. Assets are places in the list of assets, rows in that of rows.
enum RowConflict: Equatable, Sendable {
  /// The row's keys point at different assets.
  case keysDisagree([RowKeyKind: Int])
  /// The row's key is held by several assets.
  case ambiguous(RowKeyKind, assets: [Int])
  /// Several rows of the file are the same asset's.
  case claimedTwice(asset: Int, rows: [Int])
}
