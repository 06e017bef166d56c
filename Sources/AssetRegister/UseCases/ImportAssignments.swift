extension Register {
  /// Takes an assignments file into the register: who answers for which asset or organisation, since when, and when
  /// the person acknowledged it.
  ///
  /// A row whose last day is over is kept as history. A row that says what is known already writes nothing; where
  /// all rows do, no batch is made. With `skipsBad` the good rows of a file are taken and the bad ones listed, of many
  /// with one fault the first lines, or all with `listsAll`.
  ///
  /// - Throws: `RegisterError`; `.badInput` with every bad row listed, and nothing stored, unless `skipsBad`.
  public func importAssignments(
    from path: String, sheet: String? = nil, skipsBad: Bool = false, listsAll: Bool = false,
    dryRun: Bool = false, occasion: Occasion
  ) throws -> AssignmentImport {
    let table = try DirectoryTable.read(path, sheet: sheet, columns: AssignmentLine.columns)
    return try change(occasion: occasion, dryRun: dryRun) { transaction in
      let reader = AssignmentLineReader(
        people: PersonFinder(try transaction.people()),
        assets: AssetFinder(try transaction.assetLines(), takesNames: true),
        organisations: KnownOrganisations(try transaction.organisations()), today: occasion.today)
      let (lines, problems) = reader.read(table)
      let messages = Self.grouped(problems, table.source, listsAll: listsAll)
      guard skipsBad || problems.isEmpty else {
        throw Self.refusal(messages, bad: Set(problems.map(\.line)).count, of: table)
      }
      var run = try AssignmentsRun(transaction: transaction, file: table.fileName)
      for line in lines { try run.take(line, today: occasion.today) }
      let outcome = try transaction.carryOut(
        run.plan, as: table.draft(kind: "assignments"), action: "import assignments",
        dryRun: dryRun)
      return AssignmentImport(
        file: table.fileName, rows: table.lines.count, new: run.new, unchanged: run.unchanged,
        acknowledged: run.acknowledged, bad: Set(problems.map(\.line)).count, problems: messages,
        notes: table.notes, outcome: outcome)
    }
  }

  /// How many lines beside the first are named of those with one fault.
  private static let linesShown = 10

  /// The problems with path and line; lines with the same one are named together, at the first.
  private static func grouped(
    _ problems: [Stated<String>], _ source: TableSource, listsAll: Bool
  ) -> [String] {
    var lines: [String: [Int]] = [:]
    for problem in problems { lines[problem.entry, default: []].append(problem.line) }
    return lines.sorted { ($0.value[0], $0.key) < ($1.value[0], $1.key) }.map { message, lines in
      "\(source.place(lines[0])): \(message)" + also(lines.dropFirst(), listsAll: listsAll)
    }
  }

  /// The other lines: ` (also lines 6, 7 and 9)`; nothing where there is none.
  private static func also(_ others: ArraySlice<Int>, listsAll: Bool) -> String {
    let shown = others.prefix(listsAll ? others.count : linesShown)
    let rest = others.count - shown.count
    let items =
      shown.map(String.init)
      + (rest > 0 ? ["\(Counted.grouped(rest)) more, listed with --verbose"] : [])
    guard let last = items.last else { return "" }
    return items.count == 1
      ? " (also line \(last))"
      : " (also lines \(items.dropLast().joined(separator: ", ")) and \(last))"
  }

  private static func refusal(_ messages: [String], bad: Int, of table: DirectoryTable)
    -> RegisterError
  {
    let rows = Counted.text(table.lines.count, "row")
    return RegisterError(
      .badInput,
      (messages + ["\(table.path): \(bad) of \(rows) bad, nothing was stored"])
        .joined(separator: "\n"),
      help: "mend the rows, or take the others with: iar import assignments \(table.path) "
        + "--skip-bad")
  }
}

/// One run of an assignments file, line by line.
struct AssignmentsRun {
  private let transaction: Transaction
  private let file: String
  private let holders: [Post: [Holding]]
  private var stated: [String: [Int64: String]] = [:]
  private(set) var plan = AssignmentPlan()
  private(set) var new = 0
  private(set) var unchanged = 0
  private(set) var acknowledged = 0
  private var taken: Set<Said> = []

  private struct Said: Hashable {
    var post: Post
    var person: String
    var from: String?
    var until: String?
  }

  init(transaction: Transaction, file: String) throws {
    self.transaction = transaction
    self.file = file
    holders = Dictionary(grouping: try transaction.holdings(), by: \.post)
  }

  /// Takes one line; a line said twice counts as unchanged the second time.
  mutating func take(_ line: AssignmentLine, today: String) throws {
    let said = Said(post: line.post, person: line.person, from: line.from, until: line.until)
    guard taken.insert(said).inserted else { return keep() }
    if line.isPast(on: today) { return try takePast(line) }
    let all = holders[line.post] ?? []
    let same = all.first { holding in
      holding.person == line.person && !holding.hasRunOut(on: today)
        && (line.from == nil || line.from == holding.from)
        && (line.until == nil || line.until == holding.until)
    }
    if let same, all.count == 1 { return try takeKnown(same, line) }
    new += 1
    plan.give(
      AssignmentPlan.Start(
        post: line.post, person: line.person, from: line.from ?? today, until: line.until,
        acknowledged: line.acknowledged),
      from: all, stated: try stated(line.post), reason: "replaced by \(file):\(line.line)")
  }

  private mutating func takeKnown(_ holding: Holding, _ line: AssignmentLine) throws {
    guard let day = line.acknowledged,
      try !transaction.isAcknowledged(holding.id, on: day)
    else { return keep() }
    acknowledged += 1
    plan.acknowledge(holding.id, on: day)
  }

  private mutating func takePast(_ line: AssignmentLine) throws {
    guard let from = line.from, let until = line.until else { return keep() }
    let reason = "ran until \(until), \(file):\(line.line)"
    let start = AssignmentPlan.Start(
      post: line.post, person: line.person, from: from, until: until, ended: (until, reason),
      acknowledged: line.acknowledged)
    guard try !transaction.hasPast(start) else { return keep() }
    new += 1
    let open = holders[line.post]?.first { $0.person == line.person && $0.from == from }
    guard let open else { return plan.give(start, from: [], stated: nil, reason: reason) }
    plan.vacate(open, on: until, reason: reason)
  }

  private mutating func keep() {
    unchanged += 1
    plan.keep()
  }

  private mutating func stated(_ post: Post) throws -> String? {
    guard let asset = post.asset else { return nil }
    if stated[post.role] == nil {
      stated[post.role] = try transaction.statedPeople(role: post.role)
    }
    return stated[post.role]?[asset]
  }
}
