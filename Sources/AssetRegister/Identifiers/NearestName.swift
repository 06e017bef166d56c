/// "Did you mean": which known name a person most likely meant.
package enum Nearest {
  /// The known name nearest to `text`, compared by ``Fold/heading(_:)``; nil when none is near.
  ///
  /// Near is two edits or a third of the text's length, whichever is more, and fewer edits than
  /// either text is long. Of equally near names the first in byte order is given.
  package static func suggest(_ text: String, among names: [String]) -> String? {
    let wanted = Array(Fold.heading(text).utf8)
    guard !wanted.isEmpty else { return nil }
    var bound = max(2, wanted.count / 3)
    var best: String?
    for name in names {
      let candidate = Array(Fold.heading(name).utf8)
      let limit = min(bound, max(wanted.count, candidate.count) - 1)
      guard let distance = distance(wanted.span, candidate.span, atMost: limit) else { continue }
      let isEarlier = best.map { name.utf8.lexicographicallyPrecedes($0.utf8) } ?? true
      if distance < bound || isEarlier { best = name }
      bound = distance
    }
    return best
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other
  /// (optimal string alignment: no part is edited twice); nil when they are more than `bound`.
  package static func distance(
    _ left: Span<UInt8>, _ right: Span<UInt8>, atMost bound: Int
  ) -> Int? {
    guard bound >= 0, abs(left.count - right.count) <= bound else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in 0..<left.count {
      row[0] = i + 1
      var least = row[0]
      for j in 0..<right.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = cost
        least = min(least, cost)
      }
      if least > bound { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }
}
