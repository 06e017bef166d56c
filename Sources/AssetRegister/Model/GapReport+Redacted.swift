extension GapReport {
  /// The report without names and e-mail addresses of people; roles stay.
  ///
  /// Covers the people who answer for assets and what the gaps say. A name inside an asset's own name is not known as one.
  public var redacted: GapReport {
    GapReport(
      partnership: partnership, today: today, head: head, organisations: organisations,
      results: results.map { result in
        GapResult(
          question: result.question, tallies: result.tallies,
          rows: result.rows.map {
            GapRow(
              asset: $0.asset, organisation: $0.organisation, detail: GapText.redacted($0.detail))
          })
      },
      criticalServices: criticalServices, assets: assets.mapValues(\.redacted), isPart: isPart)
  }
}

extension GapAsset {
  fileprivate var redacted: GapAsset {
    GapAsset(
      label: GapText.withoutAddresses(label), kind: kind, register: register, place: place,
      responsible: responsible.map { GapPerson(role: $0.role, email: "(a person)", name: nil) },
      file: file, line: line)
  }
}
