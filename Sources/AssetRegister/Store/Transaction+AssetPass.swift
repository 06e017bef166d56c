internal import GRDB

/// A condition whose assets are counted, and of which some are listed.
struct AssetCount: Sendable {
  let condition: String
  /// How many assets of each organisation are listed, those of the lowest numbers.
  var most = 0
  /// Assets that are listed wherever they meet the condition.
  var always: Set<Int64> = []
}

/// What counting found for one condition.
struct AssetTally: Equatable {
  /// How many assets that are not listed, by organisation.
  var unlisted: [String: Int] = [:]
  var listed: [Int64] = []
}

extension Transaction {
  /// As many conditions as a whole number has bits for, without its sign.
  private static let conditionsAtOnce = 60

  /// Which assets of a view meet some conditions, in one pass.
  func tally(_ view: String, _ counts: [AssetCount], today: String) throws -> [AssetTally] {
    var tallies: [AssetTally] = []
    for start in stride(from: 0, to: counts.count, by: Self.conditionsAtOnce) {
      let some = counts[start..<min(start + Self.conditionsAtOnce, counts.count)]
      tallies += try tallyTogether(view, Array(some), today: today)
    }
    return tallies
  }

  private func tallyTogether(_ view: String, _ counts: [AssetCount], today: String) throws
    -> [AssetTally]
  {
    let marks = counts.enumerated().map { "(((\($1.condition)) IS TRUE) << \($0))" }
    let statement = try database.makeStatement(
      sql: "SELECT id, organisation, \(marks.joined(separator: "\n| ")) FROM \(view)")
    let arguments: StatementArguments = ["today": today]
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var known: [String: Int] = [:]
    var found: [[FoundAssets]] = []
    while let row = try rows.next() {
      let organisation: String = row[1]
      let place = known[organisation] ?? found.count
      if place == found.count {
        known[organisation] = place
        found.append(counts.map(FoundAssets.init))
      }
      let asset: Int64 = row[0]
      var rest: Int64 = row[2]
      while rest != 0 {
        found[place][rest.trailingZeroBitCount].add(asset)
        rest &= rest - 1
      }
    }
    return counts.indices.map { condition in
      var tally = AssetTally()
      for (organisation, place) in known {
        let one = found[place][condition]
        if one.unlisted > 0 { tally.unlisted[organisation] = one.unlisted }
        tally.listed += one.first + one.always
      }
      tally.listed.sort()
      return tally
    }
  }
}

/// The assets of one organisation that meet a condition.
private struct FoundAssets {
  private let count: AssetCount
  private(set) var unlisted = 0
  /// The lowest numbers, in order.
  private(set) var first: [Int64] = []
  private(set) var always: [Int64] = []

  init(_ count: AssetCount) { self.count = count }

  mutating func add(_ asset: Int64) {
    guard !count.always.contains(asset) else { return always.append(asset) }
    guard first.count < count.most || asset < first.last ?? .min else {
      unlisted += 1
      return
    }
    first.insert(asset, at: first.firstIndex { $0 > asset } ?? first.endIndex)
    guard first.count > count.most else { return }
    first.removeLast()
    unlisted += 1
  }
}
