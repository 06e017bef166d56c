/// One line of an assignments file: who answers for an asset or an organisation, and since when.
struct AssignmentLine: Sendable {
  let line: Int
  let post: Post
  /// The e-mail address of a person of the directory.
  let person: String
  let from: String?
  let until: String?
  let acknowledged: String?

  static let columns = [
    DirectoryColumn("asset", "asset tag", "asset id", "serial number", "hostname"),
    DirectoryColumn("trust", "register of"),
    DirectoryColumn("organisation", "organisation code"),
    DirectoryColumn("role", required: true),
    DirectoryColumn("person", "email", "e-mail", "to", "owner", required: true),
    DirectoryColumn("from", "from date", "since", "appointed", "appointed on"),
    DirectoryColumn("until", "until date", "to date"),
    DirectoryColumn("acknowledged", "acknowledged on", "accepted"),
  ]
  static let dateColumns = ["from", "until", "acknowledged"]
}

/// What an assignments file is read against.
struct AssignmentLineReader {
  let people: PersonFinder
  let assets: AssetFinder
  let organisations: KnownOrganisations
  let today: String

  /// The good lines, and the bad ones' numbers with what is wrong with them.
  func read(_ table: DirectoryTable) -> (lines: [AssignmentLine], problems: [Stated<String>]) {
    let dates = Self.dates(table)
    var lines: [AssignmentLine] = []
    var problems: [Stated<String>] = []
    var given: [Post: AssignmentLine] = [:]
    for line in table.lines {
      guard line.fault == nil else {
        problems.append(Stated(line: line.number, entry: line.fault ?? ""))
        continue
      }
      var cells = CheckedCells(line, organisations: organisations, dates: dates)
      let read = read(&cells)
      if let read, cells.problems.isEmpty, !read.isPast(on: today) {
        if let other = given[read.post], !other.agrees(with: read) {
          cells.note("line \(other.line) gives the same role to '\(other.person)' already")
        }
        given[read.post] = given[read.post] ?? read
      }
      problems += cells.problems.map { Stated(line: line.number, entry: $0) }
      if let read, cells.problems.isEmpty { lines.append(read) }
    }
    return (lines, problems)
  }

  private func read(_ cells: inout CheckedCells) -> AssignmentLine? {
    let role = role(&cells)
    let from = cells.day("from")
    let until = cells.day("until")
    let acknowledged = cells.day("acknowledged")
    cells.check(from, "from", until, "until")
    for (day, column) in [(from, "from"), (acknowledged, "acknowledged")] {
      if let day, day > today { cells.note("\(column) '\(day)' lies ahead") }
    }
    let isPast = until.map { $0 < today } ?? false
    if isPast, from == nil { cells.note("until '\(until ?? "")' is over, and there is no from") }
    let person = person(&cells, isPast: isPast)
    guard let subject = subject(&cells, role), let role, let person else { return nil }
    return AssignmentLine(
      line: cells.line.number, post: Post(subject, role.name), person: person.email, from: from,
      until: until, acknowledged: acknowledged)
  }

  private func role(_ cells: inout CheckedCells) -> Role? {
    let text = cells.required("role")
    guard !text.isEmpty else { return nil }
    if let role = RoleCatalogue.named(text) { return role }
    let near = RoleCatalogue.nearest(to: text).map { ", did you mean '\($0.name)'?" } ?? ""
    cells.note("'\(text)' is not a role\(near)")
    return nil
  }

  private func person(_ cells: inout CheckedCells, isPast: Bool) -> Person? {
    let text = cells.required("person")
    guard !text.isEmpty else { return nil }
    do {
      return isPast ? try people.known(text) : try people.person(text, inPostOn: today)
    } catch {
      cells.note(error.message)
      return nil
    }
  }

  private func subject(_ cells: inout CheckedCells, _ role: Role?) -> Post.Subject? {
    guard let asset = cells.text("asset") else {
      guard cells.text("organisation") != nil else {
        cells.note("no asset and no organisation")
        return nil
      }
      if let role, role.scope == .asset { cells.note("'\(role.name)' is held for an asset") }
      return cells.organisation("organisation").map { .organisation($0) }
    }
    if cells.text("organisation") != nil {
      cells.note("both an asset and an organisation, expected one of them")
    }
    if let role, role.scope == .organisation {
      cells.note("'\(role.name)' is held for an organisation")
    }
    let trust = cells.organisation("trust")
    do {
      return .asset(try assets.asset(asset, organisation: trust).id)
    } catch {
      cells.note(error.message)
      return nil
    }
  }

  private static func dates(_ table: DirectoryTable) -> [String: DateColumn] {
    var dates: [String: DateColumn] = [:]
    for column in AssignmentLine.dateColumns {
      var cells = DateColumn()
      for line in table.lines {
        if let text = line.cells[column] { cells.observe(text.utf8.span) }
      }
      dates[column] = cells
    }
    return dates
  }
}

extension AssignmentLine {
  /// Whether its last day lies before a day.
  func isPast(on day: String) -> Bool { until.map { $0 < day } ?? false }

  /// Whether another line for the same post says the same.
  func agrees(with other: AssignmentLine) -> Bool {
    person == other.person && from == other.from && until == other.until
      && acknowledged == other.acknowledged
  }
}
