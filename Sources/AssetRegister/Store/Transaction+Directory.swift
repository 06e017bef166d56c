internal import GRDB

// The newest fact of each key. SQLite gives the other columns of the row that holds the `max` (its documentation of
// bare columns in aggregate queries), which needs one pass where a view by key needs one for each key.
extension Transaction {
  /// The organisations, by code.
  func organisations() throws -> [Organisation] {
    try rows(
      """
      SELECT max(batch_id), code, scheme, name, kind, joined_on, left_on FROM organisation
      GROUP BY code ORDER BY code
      """
    ) { row in
      Organisation(
        code: row["code"], scheme: row["scheme"], name: row["name"], kind: row["kind"],
        joined: row["joined_on"], left: row["left_on"])
    }
  }

  /// The places, by path.
  func places() throws -> [Place] {
    try rows(
      """
      SELECT max(batch_id), path, parent, kind, name, organisation FROM place
      GROUP BY path ORDER BY path
      """
    ) { row in
      Place(
        path: row["path"], parent: row["parent"], kind: row["kind"], name: row["name"],
        organisation: row["organisation"])
    }
  }

  /// Every other name that was stated for a place.
  func placeAliases() throws -> [PlaceAlias] {
    try rows("SELECT alias, path FROM current_place_alias ORDER BY alias, path") { row in
      PlaceAlias(row["alias"], path: row["path"])
    }
  }

  /// The networks, by range and organisation.
  func networks() throws -> [Network] {
    try rows(
      """
      SELECT max(batch_id), cidr, vlan, purpose, organisation, site, segmented FROM network
      GROUP BY cidr, organisation ORDER BY cidr, organisation
      """
    ) { row in
      Network(
        cidr: row["cidr"], vlan: row["vlan"], purpose: row["purpose"],
        organisation: row["organisation"], site: row["site"], segmented: row["segmented"])
    }
  }

  /// The ports of switches, by organisation, switch and port.
  func ports() throws -> [SwitchPort] {
    try rows(
      """
      SELECT max(batch_id), organisation, switch, port, site, building, floor, room FROM port
      GROUP BY organisation, switch, port ORDER BY organisation, switch, port
      """
    ) { row in
      SwitchPort(
        organisation: row["organisation"], switchName: row["switch"], port: row["port"],
        site: row["site"], building: row["building"], floor: row["floor"], room: row["room"])
    }
  }

  /// The people, by e-mail address.
  func people() throws -> [Person] {
    try rows(
      """
      SELECT max(batch_id), email, name, job_title, team, organisations, deputy, from_on, until_on
      FROM person GROUP BY email ORDER BY email
      """
    ) { row in
      let codes: String? = row["organisations"]
      return Person(
        email: row["email"], name: row["name"], jobTitle: row["job_title"], team: row["team"],
        organisations: (codes ?? "").split(separator: " ").map(String.init),
        deputy: row["deputy"], from: row["from_on"], until: row["until_on"])
    }
  }

  /// The review periods, by organisation and kind.
  func reviewPeriods() throws -> [ReviewPeriod] {
    try rows(
      """
      SELECT max(batch_id), organisation, kind, days FROM review_period
      GROUP BY organisation, kind ORDER BY organisation, kind
      """
    ) { row in
      ReviewPeriod(organisation: row["organisation"], assetKind: row["kind"], days: row["days"])
    }
  }

  private func rows<Value>(_ sql: String, _ value: (Row) -> Value) throws -> [Value] {
    let cursor = try Row.fetchCursor(try database.cachedStatement(sql: sql))
    var values: [Value] = []
    while let row = try cursor.next() { values.append(value(row)) }
    return values
  }
}
