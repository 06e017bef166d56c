extension Register {
  /// Notes that a person acknowledged that they answer for assets, or for everything they were given.
  ///
  /// Where a register names the person, the acknowledgement holds as long as it does.
  ///
  /// - Throws: `RegisterError` if the person is not in post, the day lies ahead, or an asset is not theirs.
  public func acknowledge(
    _ request: AcknowledgementRequest, dryRun: Bool = false, occasion: Occasion
  ) throws -> AcknowledgementOutcome {
    let day = try request.day.map { try AssignmentDays.day($0, "--date") } ?? occasion.today
    guard day <= occasion.today else {
      throw RegisterError(
        .usage, "--date: '\(day)' lies ahead, expected the day on which they acknowledged it")
    }
    return try change(occasion: occasion, dryRun: dryRun) { transaction in
      let person = try transaction.person(request.person, inPostOn: occasion.today).email
      let held = try transaction.rolesHeld(by: person, on: occasion.today)
      let wanted = try transaction.chosen(held, request.assets, person)
      let new = wanted.filter { $0.acknowledged == nil }
      var batch: Int64?
      if !new.isEmpty {
        let id = try transaction.insert(BatchDraft(kind: "acknowledge"))
        for role in new { try transaction.acknowledge(role, by: person, on: day, batch: id) }
        try transaction.log(
          action: "acknowledge", batch: id,
          summary: "\(Counted.text(new.count, "role")) by \(person) on \(day)")
        batch = dryRun ? nil : id
      }
      return AcknowledgementOutcome(
        batch: batch, person: person, day: day, assigned: new.count { $0.assignment != nil },
        named: new.count { $0.assignment == nil }, unchanged: wanted.count - new.count,
        isDryRun: dryRun)
    }
  }

  /// Who has not acknowledged what they answer for, those that wait longest first.
  public func pendingAcknowledgements(today: String) throws -> [PendingAcknowledgement] {
    try read { try $0.pendingAcknowledgements(today: today) }
  }
}

extension Transaction {
  /// The roles of the assets that a person named, or all.
  fileprivate func chosen(_ held: [HeldRole], _ assets: [String]?, _ person: String) throws
    -> [HeldRole]
  {
    guard let assets else {
      guard held.isEmpty else { return held }
      throw RegisterError(
        .usage, "'\(person)' answers for nothing in this register",
        help: "iar assign --role iao --to \(person) --where '...'")
    }
    let finder = try AssetFinder(assetLines())
    let byAsset = Dictionary(grouping: held) { $0.asset }
    var seen: Set<Int64> = []
    return try assets.flatMap { text -> [HeldRole] in
      let asset = try found(text, finder)
      guard seen.insert(asset.id).inserted else { return [] }
      guard let roles = byAsset[asset.id] else {
        throw RegisterError(
          .usage, "'\(person)' does not answer for asset \(asset.id) (\(asset.label))",
          help: "iar show \(asset.id)")
      }
      return roles
    }
  }

  private func found(_ text: String, _ finder: AssetFinder) throws -> AssetLine {
    do {
      return try finder.asset(text)
    } catch {
      throw error.error(.missing)
    }
  }
}
