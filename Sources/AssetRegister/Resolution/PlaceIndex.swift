/// The places of a directory, ready to be found by what registers write.
package struct PlaceIndex: Sendable {
  private let tree: PlaceTree
  private let nearest: NearestIndex

  /// The places known and their other names, in any order.
  package init(_ places: [Place], aliases: [PlaceAlias]) {
    tree = PlaceTree(places, aliases)
    nearest = NearestIndex(tree.labels.map(\.text))
  }

  /// Which place a text in a register of an organisation means: the deepest known place whose
  /// names, or other names, stand in the text in order, the last of them at its end.
  ///
  /// Levels may be left out. A name that several places bear is looked for among the organisation's
  /// own first. Where the text begins with a known place and goes on with names unknown in it, the
  /// target is the deepest known place, `how` says how that one was found, and the suggestion says
  /// what is not known: a place half known. Otherwise a target comes without a suggestion.
  package func resolve(_ text: String, in organisation: String) -> Resolution {
    let readings = [PlaceText.parts(text), PlaceText.finerParts(text)]
    let whole = tree.matches(whole: Fold.name(text))
    let full = [whole] + readings.map { tree.matches($0.map(\.folded)) }
    for match in full {
      if let found = choose(match, organisation) { return found }
    }
    for parts in readings {
      if let found = halfKnown(parts, organisation) { return found }
    }
    return Resolution(.unknown, suggestion: suggestion(for: readings, organisation))
  }

  /// The place that fits; several when more than one does; nil when none does.
  private func choose(_ match: PlaceTree.Match, _ organisation: String) -> Resolution? {
    guard !match.nodes.isEmpty else { return nil }
    let own = match.nodes.filter { tree.organisation(of: $0) == organisation }
    let candidates = own.isEmpty ? match.nodes : own
    guard let place = tree.top(of: candidates) else {
      return .several(candidates.map { tree.path(of: $0) })
    }
    return Resolution(match.isByAlias ? .alias : .name, target: tree.path(of: place))
  }

  /// The deepest place that the known ones among the parts name, with the others as suggestion.
  private func halfKnown(_ parts: [PlaceText.Part], _ organisation: String) -> Resolution? {
    guard parts.count > 1 else { return nil }
    let heads = tree.matches([parts[0].folded]).nodes
    guard !heads.isEmpty else { return nil }
    let known = parts.filter { $0 == parts[0] || tree.holds($0.folded, below: heads) }
    for count in stride(from: known.count, to: 0, by: -1) {
      let used = Array(known.prefix(count))
      guard let found = choose(tree.matches(used.map(\.folded)), organisation) else { continue }
      guard found.target != nil else {
        // Several only by leaving a level out: the place above is the deepest that is certain.
        if used == Array(parts.prefix(count)) { return found }
        continue
      }
      let rest = parts.filter { !used.contains($0) }.map { "'\($0.text)'" }
      let words = rest.joined(separator: " and ")
      return Resolution(
        found.how, target: found.target,
        suggestion: "\(words) \(rest.count == 1 ? "is" : "are") not known there")
    }
    return nil
  }

  /// The path of the place whose name is nearest to the whole text, else to its first part.
  private func suggestion(for readings: [[PlaceText.Part]], _ organisation: String) -> String? {
    var texts: [String] = []
    for parts in readings {
      for text in [parts.map(\.folded).joined(separator: " "), parts.first?.folded ?? ""]
      where !texts.contains(text) {
        texts.append(text)
      }
    }
    for text in texts {
      let label = nearest.nearest(to: text) {
        tree.organisation(of: tree.labels[$0].node) == organisation
      }
      if let label { return tree.path(of: tree.labels[label].node) }
    }
    return nil
  }
}
