/// The people of a directory, ready to be found by what registers write.
package struct PeopleIndex: Sendable {
  /// By e-mail address, so that no answer hangs on the order of files.
  let people: [Person]
  private let byEmail: [String: Int]
  private let byName: [String: [Int]]
  private let teams: Set<String>
  private let nearness: PeopleNearness

  /// The people known, in any order.
  package init(_ known: [Person]) {
    people = known.sorted { $0.email.utf8.lexicographicallyPrecedes($1.email.utf8) }
    byEmail = Dictionary(
      people.enumerated().map { ($1.email, $0) }, uniquingKeysWith: { first, _ in first })
    let names = people.map { PersonName($0.name)?.description ?? Fold.name($0.name) }
    byName = Dictionary(grouping: people.indices) { names[$0] }
    teams = Set(people.compactMap { $0.team.map(Fold.name) })
    nearness = PeopleNearness(names)
  }

  /// Who is meant by a text in a register of an organisation.
  ///
  /// An e-mail address decides, whatever name stands beside it. Else the whole name must be known, in either order and
  /// with or without titles; where several share it, those of the organisation go first.
  package func resolve(_ text: String, in organisation: String) -> Resolution {
    let addresses = PersonText.addresses(in: text)
    if let address = addresses.first {
      return resolve(addresses: addresses, first: address, text, organisation)
    }
    guard let name = PersonName(text) else { return Resolution(.unknown) }
    if let exact = resolve(name: name.description, organisation) { return exact }
    if let named = resolve(parts: text, organisation) { return named }
    if name.isProbablyTeam || teams.contains(Fold.name(text)) { return Resolution(.team) }
    return Resolution(.unknown, suggestion: suggestion(for: name.description, organisation))
  }

  private func resolve(
    addresses: [String], first: String, _ text: String, _ organisation: String
  ) -> Resolution {
    guard addresses.count == 1 else {
      return .several(addresses.map { address in byEmail[address].map(shown) ?? address })
    }
    if byEmail[first] != nil { return Resolution(.email, target: first) }
    let name = PersonText.name(in: text, besides: first)
    if PersonName(name)?.isProbablyTeam == true { return Resolution(.team) }
    return Resolution(
      .unknown,
      suggestion: PersonName(name).flatMap { suggestion(for: $0.description, organisation) })
  }

  /// The person of exactly this name; nil when nobody has it.
  private func resolve(name: String, _ organisation: String) -> Resolution? {
    guard let all = byName[name] else { return nil }
    let own = all.filter { isOf(organisation, $0) }
    let candidates = own.isEmpty ? all : own
    guard candidates.count == 1, let only = candidates.first else {
      return .several(candidates.map(shown))
    }
    return Resolution(.name, target: people[only].email)
  }

  /// A text that names known people among other words: several when they are, else a suggestion.
  private func resolve(parts text: String, _ organisation: String) -> Resolution? {
    for parts in PersonText.parts(text) {
      var named: [Int] = []
      for part in parts {
        guard let name = PersonName(part)?.description, let all = byName[name] else { continue }
        let own = all.filter { isOf(organisation, $0) }
        named += (own.isEmpty ? all : own).filter { !named.contains($0) }
      }
      if named.count > 1 { return .several(named.map(shown)) }
      if let only = named.first { return Resolution(.unknown, suggestion: shown(only)) }
    }
    return nil
  }

  private func suggestion(for name: String, _ organisation: String) -> String? {
    nearness.nearest(to: name) { isOf(organisation, $0) }.map(shown)
  }

  private func isOf(_ organisation: String, _ position: Int) -> Bool {
    people[position].organisations.contains(organisation)
  }

  /// `Anna Smith <anna.smith@example.nhs.uk>`
  private func shown(_ position: Int) -> String {
    "\(people[position].name) <\(people[position].email)>"
  }
}
