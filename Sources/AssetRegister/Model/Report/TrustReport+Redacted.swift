extension TrustReport {
  /// The report without names and e-mail addresses of people; roles stay.
  ///
  /// A name inside an asset's own name or in a person's reason is not known as one.
  public var redacted: TrustReport {
    TrustReport(
      partnership: partnership, today: today, head: head, organisation: organisation, name: name,
      senior: senior.map { _ in GapText.nobodyInParticular },
      sections: sections.map { section in
        Section(
          question: section.question, count: section.count, rows: section.rows.map(\.redacted),
          actors: section.roles.map { (actor: RoleWords.title($0.role), count: $0.count) },
          roles: section.roles, accepted: section.accepted.map(\.redacted))
      }, labels: labels.mapValues(GapText.withoutAddresses))
  }
}

extension TrustReport.Row {
  /// The gap without names and e-mail addresses of people; roles stay.
  public var redacted: TrustReport.Row {
    TrustReport.Row(
      asset: asset, label: GapText.withoutAddresses(label), detail: GapText.redacted(detail),
      role: role, actor: actor.map { _ in GapText.nobodyInParticular }, place: place,
      command: command)
  }
}
