extension Transaction {
  /// What a report needs to know of the live assets of an organisation, or of all.
  func assetFacts(of organisation: String?) throws -> AssetFacts {
    var facts = AssetFacts()
    try eachRow(
      """
      SELECT a.id, a.label, a.organisation, a.register, a.file_name, a.line, c.layout_id
      FROM current_asset a JOIN record c ON c.id = a.record_id
      WHERE :organisation IS NULL OR a.organisation = :organisation
      """, ["organisation": organisation]
    ) { row in
      let source = AssetFacts.Source(
        organisation: row[2] ?? "", register: row[3] ?? "", file: row[4] ?? "",
        layout: Self.number(row[6]))
      facts.add(Self.number(row[0]), row[1] ?? "", source, line: Int(Self.number(row[5])))
    }
    for source in facts.sources {
      facts.headings[source] = try layoutFields(of: source).headingsByField
    }
    return facts
  }

  /// Which column of a source holds which field.
  func layoutFields(of source: AssetFacts.Source) throws -> LayoutFields {
    var headings = "[]"
    try eachRow("SELECT headings FROM layout WHERE id = :id", ["id": source.layout]) { row in
      headings = row[0] ?? "[]"
    }
    return LayoutFields(
      headings: RawCells.decoded(headings),
      answers: try knownAnswers(organisation: source.organisation, name: source.register))
  }

  /// Who answers for the live assets, and in which role: by asset.
  func answerings(of organisation: String? = nil) throws -> Answerings {
    var answerings = Answerings()
    try eachRow(
      """
      WITH live AS MATERIALIZED (
        SELECT id FROM live_asset WHERE :organisation IS NULL OR organisation = :organisation)
      SELECT asset_id, role, person, origin = 'assigned', acknowledged_on IS NOT NULL, from_on FROM responsible
      WHERE asset_id IN (SELECT id FROM live)
      """, ["organisation": organisation]
    ) { row in
      answerings.add(
        Self.number(row[0]), role: row[1] ?? "", person: row[2] ?? "", isAssigned: row[3] == "1",
        isAcknowledged: row[4] == "1", since: row[5])
    }
    answerings.sort()
    return answerings
  }

  /// The roles that people hold for organisations on a day.
  func organisationRoles(on day: String) throws -> [OrganisationRole] {
    var roles: [OrganisationRole] = []
    try eachRow(
      """
      SELECT organisation, role, person, acknowledged_on IS NOT NULL, from_on FROM current_assignment
      WHERE organisation IS NOT NULL AND coalesce(until_on, '9999') >= :day ORDER BY organisation, role, id
      """, ["day": day]
    ) { row in
      roles.append(
        OrganisationRole(
          organisation: row[0] ?? "", role: row[1] ?? "", person: row[2] ?? "",
          isAcknowledged: row[3] == "1", since: row[4] ?? ""))
    }
    return roles
  }

  /// Everybody in the directory by e-mail address.
  func peopleByEmail() throws -> [String: Person] {
    Dictionary(try people().map { ($0.email, $0) }) { first, _ in first }
  }
}
