extension BoardReport {
  /// The report without names and e-mail addresses of people, as far as they are known as such.
  ///
  /// A page for a board names no people in post. What registers name as an owner and nobody knows may be a person, and an
  /// address may stand in any name of a service or a team.
  public var redacted: BoardReport {
    BoardReport(
      partnership: partnership, today: today, head: head, organisations: organisations, days: days,
      questions: questions, services: services.redacted,
      teams: teams.map(\.redacted),
      actions: actions.map {
        BoardAction(
          question: $0.question, organisation: $0.organisation,
          subject: $0.question == "G1c" ? nil : $0.subject.map(GapText.withoutAddresses),
          closes: $0.closes)
      }, actionSeverity: actionSeverity, done: done)
  }
}

extension ServiceExposure {
  fileprivate var redacted: ServiceExposure {
    let clean = GapText.withoutAddresses
    return ServiceExposure(
      services: services.map {
        ExposedService(
          organisation: $0.organisation, name: clean($0.name), isStated: $0.isStated,
          isCritical: $0.isCritical, stops: $0.stops.map(clean), criticalStops: $0.criticalStops,
          restsOn: $0.restsOn.map(clean), unknown: $0.unknown.map(clean), people: $0.people,
          left: $0.left, unowned: $0.unowned, unsupported: $0.unsupported)
      }, count: count, names: names)
  }
}

extension TeamCapacity {
  fileprivate var redacted: TeamCapacity {
    TeamCapacity(
      organisation: organisation, team: team.map(GapText.withoutAddresses), people: people,
      assets: assets, sole: sole, orphaned: orphaned, leavers: leavers,
      unacknowledged: unacknowledged)
  }
}
