/// Who answers for which asset in use, in any role.
struct Answering {
  /// A person who answers for something.
  struct Person {
    let email: String
    /// The first organisation and the team the directory names; empty and nil if it does not.
    var organisation = ""
    var team: String?
    /// Whether somebody in post stands in for them.
    var hasDeputy = false
    /// Whether they are in post today, and whether they left before it.
    var isInPost = true
    var hasLeft = false
    /// Responsibilities assigned and not acknowledged in 30 days.
    var unacknowledged = 0
  }

  private(set) var people: [Person] = []
  private var indexes: [String: Int32] = [:]
  private var pairs: [Pair] = []

  private struct Pair: Equatable {
    let asset: Int64
    let person: Int32
  }

  /// Takes a person, or finds the one taken before.
  @discardableResult
  mutating func person(_ email: String, _ edit: (inout Person) -> Void = { _ in }) -> Int32 {
    let index = indexes[email] ?? Int32(people.count)
    if index == people.count {
      indexes[email] = index
      people.append(Person(email: email))
    }
    edit(&people[Int(index)])
    return index
  }

  /// Whether the person answers for something.
  func knows(_ email: String) -> Bool { indexes[email] != nil }

  /// Takes that a person answers for an asset.
  mutating func add(_ asset: Int64, _ email: String) {
    pairs.append(Pair(asset: asset, person: person(email)))
  }

  /// Puts the pairs in order, each once; before the first question.
  mutating func settle() {
    pairs.sort { ($0.asset, $0.person) < ($1.asset, $1.person) }
    var kept: [Pair] = []
    for pair in pairs where pair != kept.last { kept.append(pair) }
    pairs = kept
  }

  /// The people who answer for an asset, by index.
  func people(of asset: Int64) -> [Int] {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].asset < asset { low = middle + 1 } else { high = middle }
    }
    return pairs[low...].prefix { $0.asset == asset }.map { Int($0.person) }
  }

  /// Hands on each asset with its people.
  func eachAsset(_ body: (Int64, [Int]) -> Void) {
    var start = 0
    while start < pairs.count {
      let asset = pairs[start].asset
      var end = start
      var found: [Int] = []
      while end < pairs.count, pairs[end].asset == asset {
        found.append(Int(pairs[end].person))
        end += 1
      }
      body(asset, found)
      start = end
    }
  }
}
