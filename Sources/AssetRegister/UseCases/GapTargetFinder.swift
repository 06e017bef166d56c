/// Finds which of a question's gaps the words of a person mean.
struct GapTargetFinder {
  let question: String
  /// The gaps there are.
  let targets: Set<GapTarget>
  let today: String
  /// What they are, such as `there`, for the words of a refusal.
  let verb: String

  /// The gaps a request means, in a fixed order, each once.
  ///
  /// - Throws: `RegisterError` that names what is no such gap, or what there is to name.
  func targets(of request: AcceptanceRequest, in transaction: Transaction) throws -> [GapTarget] {
    let organisation = try request.organisation.map(transaction.knownOrganisation)
    var found: Set<GapTarget> = []
    if let assets = request.assets {
      found.formUnion(targets.filter { $0.asset.map(assets.contains) ?? false })
      guard !found.isEmpty else {
        throw RegisterError(
          .missing, "no asset of that selection has a gap \(question) that is \(verb)")
      }
    }
    let finder = try AssetFinder(request.targets.isEmpty ? [] : transaction.assetLines())
    for text in request.targets { found.insert(try target(text, organisation, finder)) }
    if found.isEmpty { found.insert(try only(of: organisation)) }
    return found.sorted { $0.order < $1.order }
  }

  private func target(_ text: String, _ organisation: String?, _ finder: AssetFinder) throws
    -> GapTarget
  {
    let named = others(of: organisation).filter {
      $0.subject.map { Fold.heading($0) == Fold.heading(text) } ?? false
    }
    if let only = named.first, named.count == 1 { return only }
    guard named.isEmpty else {
      throw RegisterError(
        .usage, "'\(text)' is a gap \(question) of several organisations, expected --trust CODE")
    }
    do {
      let asset = try finder.asset(text, organisation: organisation)
      if targets.contains(.asset(asset.id)) { return .asset(asset.id) }
      throw RegisterError(
        .missing, "asset \(asset.id) (\(asset.label)) has no gap \(question) that is \(verb)",
        help: "iar gaps --question \(question) --format csv")
    } catch let refusal as Refusal {
      throw others(of: organisation).isEmpty ? refusal.error(.missing) : unknown(text, organisation)
    }
  }

  /// The only gap there is that is no asset's; it needs no name.
  private func only(of organisation: String?) throws -> GapTarget {
    let others = others(of: organisation)
    guard let only = others.first, others.count == 1 else { throw unknown(nil, organisation) }
    return only
  }

  private func others(of organisation: String?) -> [GapTarget] {
    targets.filter {
      guard case .other(let code, _) = $0 else { return false }
      return organisation == nil || code == organisation
    }.sorted { $0.order < $1.order }
  }

  private func unknown(_ text: String?, _ organisation: String?) -> RegisterError {
    let known = others(of: organisation).compactMap(\.subject)
    let list = known.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    let more = known.count > 8 ? ", ..." : ""
    let expected = known.isEmpty ? "an asset that has it" : "one of \(list)\(more)"
    let said =
      text.map { "'\($0)' is no gap \(question) that is \(verb)" } ?? "which gap \(question)?"
    return RegisterError(
      text == nil ? .usage : .missing, "\(said), expected \(expected)",
      help: "iar gaps --question \(question) --format csv")
  }
}

extension GapTarget {
  /// A place among others: assets by number, then organisations.
  fileprivate var order: (Int, Int64, String, String) {
    switch self {
    case .asset(let id): (0, id, "", "")
    case .other(let organisation, let subject): (1, 0, organisation, subject)
    }
  }
}
