internal import GRDB

extension Organisation: StoredEntry {
  static func current(in transaction: Transaction) throws -> [String: Organisation] {
    byKey(try transaction.organisations())
  }

  static func write(
    _ lines: [Stated<Organisation>], batch: Int64, current: [String: Organisation],
    in transaction: Transaction
  ) throws {
    for (line, entry) in lines.map({ ($0.line, $0.entry) }) {
      try transaction.insert(
        into: "organisation",
        [
          "batch_id": batch, "line": line, "code": entry.code, "scheme": entry.scheme,
          "name": entry.name, "kind": entry.kind, "joined_on": entry.joined, "left_on": entry.left,
        ])
    }
  }
}

extension Network: StoredEntry {
  static func current(in transaction: Transaction) throws -> [String: Network] {
    byKey(try transaction.networks())
  }

  static func write(
    _ lines: [Stated<Network>], batch: Int64, current: [String: Network],
    in transaction: Transaction
  ) throws {
    for (line, entry) in lines.map({ ($0.line, $0.entry) }) {
      try transaction.insert(
        into: "network",
        [
          "batch_id": batch, "line": line, "cidr": entry.cidr, "vlan": entry.vlan,
          "purpose": entry.purpose, "organisation": entry.organisation, "site": entry.site,
          "segmented": entry.segmented,
        ])
    }
  }
}

extension SwitchPort: StoredEntry {
  static func current(in transaction: Transaction) throws -> [String: SwitchPort] {
    byKey(try transaction.ports())
  }

  static func write(
    _ lines: [Stated<SwitchPort>], batch: Int64, current: [String: SwitchPort],
    in transaction: Transaction
  ) throws {
    for (line, entry) in lines.map({ ($0.line, $0.entry) }) {
      try transaction.insert(
        into: "port",
        [
          "batch_id": batch, "line": line, "organisation": entry.organisation,
          "switch": entry.switchName, "port": entry.port, "site": entry.site,
          "building": entry.building, "floor": entry.floor, "room": entry.room,
        ])
    }
  }
}

extension Person: StoredEntry {
  static func current(in transaction: Transaction) throws -> [String: Person] {
    byKey(try transaction.people())
  }

  static func write(
    _ lines: [Stated<Person>], batch: Int64, current: [String: Person], in transaction: Transaction
  ) throws {
    for (line, entry) in lines.map({ ($0.line, $0.entry) }) {
      let codes = entry.organisations.joined(separator: " ")
      try transaction.insert(
        into: "person",
        [
          "batch_id": batch, "line": line, "email": entry.email, "name": entry.name,
          "job_title": entry.jobTitle, "team": entry.team,
          "organisations": codes.isEmpty ? nil : codes, "deputy": entry.deputy,
          "from_on": entry.from, "until_on": entry.until,
        ])
    }
  }
}

extension ReviewPeriod: StoredEntry {
  static func current(in transaction: Transaction) throws -> [String: ReviewPeriod] {
    byKey(try transaction.reviewPeriods())
  }

  static func write(
    _ lines: [Stated<ReviewPeriod>], batch: Int64, current: [String: ReviewPeriod],
    in transaction: Transaction
  ) throws {
    for (line, entry) in lines.map({ ($0.line, $0.entry) }) {
      try transaction.insert(
        into: "review_period",
        [
          "batch_id": batch, "line": line, "organisation": entry.organisation,
          "kind": entry.assetKind, "days": entry.days,
        ])
    }
  }
}

extension Transaction {
  /// Writes one row; columns by name.
  func insert(
    into table: String, _ values: KeyValuePairs<String, (any DatabaseValueConvertible)?>
  ) throws {
    let columns = values.map(\.key).joined(separator: ", ")
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(values.map(\.value)))
  }
}
