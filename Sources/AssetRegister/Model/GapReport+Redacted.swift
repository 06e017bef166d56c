extension GapReport {
  /// The report without names and e-mail addresses of people; roles stay.
  ///
  /// Covers the people who answer for assets or accepted gaps, and what the gaps say. A name inside an asset's own name or
  /// in a person's reason is not known as one.
  public var redacted: GapReport {
    GapReport(
      partnership: partnership, today: today, head: head, organisations: organisations,
      results: results.map { result in
        GapResult(
          question: result.question, tallies: result.tallies,
          rows: result.rows.map {
            GapRow(
              asset: $0.asset, organisation: $0.organisation, detail: GapText.redacted($0.detail),
              subject: $0.subject.map(GapText.withoutAddresses))
          }, accepted: result.accepted.map(\.redacted))
      },
      criticalServices: criticalServices, assets: assets.mapValues(\.redacted), isPart: isPart)
  }
}

extension AcceptedGap {
  /// The acceptance without who accepted it, and without e-mail addresses.
  var redacted: AcceptedGap {
    let target: GapTarget =
      switch acceptance.target {
      case .asset: acceptance.target
      case .other(let organisation, let subject):
        .other(organisation: organisation, subject: GapText.withoutAddresses(subject))
      }
    return AcceptedGap(
      acceptance: Acceptance(
        id: acceptance.id, question: acceptance.question, target: target,
        organisation: acceptance.organisation, reason: GapText.withoutAddresses(acceptance.reason),
        person: GapText.nobodyInParticular, name: nil, from: acceptance.from,
        until: acceptance.until,
        batch: acceptance.batch),
      state: state, detail: GapText.redacted(detail))
  }
}

extension GapAsset {
  fileprivate var redacted: GapAsset {
    GapAsset(
      label: GapText.withoutAddresses(label), kind: kind, register: register, place: place,
      responsible: responsible.map {
        GapPerson(role: $0.role, email: GapText.nobodyInParticular, name: nil)
      },
      file: file, line: line)
  }
}
