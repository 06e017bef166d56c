internal import GRDB

/// A selection as SQL over `current_asset a`; its values are arguments only.
///
/// Every condition is 0 or 1, never NULL, so that `not` means what it says where a value is empty. SQLite reads
/// expressions with a small stack, so what nests deeply is cut into steps, each a table of the ids that meet it.
struct SelectionSQL {
  private var steps: [Piece] = []
  private var arguments: [any DatabaseValueConvertible] = []
  private let today: String
  /// Numbers of assignments that are not to be seen, as a JSON array; none or one argument.
  private let ignored: [String]

  /// A part of the condition with the arguments it takes, and how deep it nests.
  private struct Piece {
    var sql: String
    var arguments: [any DatabaseValueConvertible]
    var height: Int
  }

  /// How deep a step may nest, and how many conditions stand in a chain without parentheses.
  private static let maxHeight = 6
  private static let maxChain = 100

  /// A question that gives the ids of those assets of a table that meet a condition, in ascending order.
  ///
  /// `today` decides whose assignment is in force; who answers is told as if those ignored did not exist.
  static func ids(
    of source: String, where condition: Condition, today: String, ignoring: [Int64] = []
  ) -> (sql: String, arguments: StatementArguments) {
    var compiler = SelectionSQL(today: today, ignoring: ignoring)
    let piece = compiler.piece(of: condition)
    let steps = compiler.steps.enumerated().map { index, step in
      "step\(index) (id) AS MATERIALIZED (SELECT a.id FROM current_asset a WHERE \(step.sql))"
    }
    let lead = steps.isEmpty ? "" : "WITH \(steps.joined(separator: ",\n"))\n"
    return (
      lead + "SELECT a.id FROM \(source) a WHERE \(piece.sql) ORDER BY a.id",
      StatementArguments(compiler.steps.flatMap(\.arguments) + piece.arguments)
    )
  }

  private init(today: String, ignoring: [Int64]) {
    self.today = today
    ignored = ignoring.isEmpty ? [] : ["[\(ignoring.map(String.init).joined(separator: ","))]"]
  }

  private mutating func piece(of condition: Condition) -> Piece {
    let piece =
      switch condition {
      case .all(let parts): joined(parts.map { self.piece(of: $0) }, by: " AND ")
      case .any(let parts): joined(parts.map { self.piece(of: $0) }, by: " OR ")
      case .not(let part): negated(self.piece(of: part))
      case .test(let subject, .compare(.notEqual, let value)):
        negated(leaf(subject, .compare(.equal, value)))
      case .test(let subject, .isEmpty): negated(leaf(subject, .isNotEmpty))
      case .test(let subject, let test): leaf(subject, test)
      }
    guard piece.height > Self.maxHeight else { return piece }
    steps.append(piece)
    return Piece(
      sql: "a.id IN (SELECT id FROM step\(steps.count - 1))", arguments: [], height: 0)
  }

  private func negated(_ piece: Piece) -> Piece {
    Piece(sql: "(NOT \(piece.sql))", arguments: piece.arguments, height: piece.height + 1)
  }

  private func joined(_ pieces: [Piece], by word: String) -> Piece {
    Piece(
      sql: Self.chain(pieces.map(\.sql), by: word), arguments: pieces.flatMap(\.arguments),
      height: 1 + (pieces.map(\.height).max() ?? 0))
  }

  /// A long chain nests once for every part, and SQLite limits that too; so it is made of shorter ones.
  private static func chain(_ parts: [String], by word: String) -> String {
    guard parts.count > maxChain else { return "(\(parts.joined(separator: word)))" }
    let groups = stride(from: 0, to: parts.count, by: maxChain).map { start in
      chain(Array(parts[start..<min(start + maxChain, parts.count)]), by: word)
    }
    return chain(groups, by: word)
  }

  private mutating func leaf(_ subject: Subject, _ test: Test) -> Piece {
    let sql = sql(of: subject, test)
    defer { arguments = [] }
    return Piece(sql: sql, arguments: arguments, height: 0)
  }

  private mutating func sql(of subject: Subject, _ test: Test) -> String {
    switch subject {
    case .id: return passes("a.id", test, as: { Int64($0) ?? 0 })
    case .missing:
      return passes("CASE WHEN a.missing THEN 'yes' ELSE 'no' END", test, as: { $0 })
    case .register: return passes("a.register", test, as: { $0 })
    case .field(let field):
      let column = "a.\(field.name)"
      guard field.type == .macAddress || field.type == .ipAddress else {
        return passes(column, test, as: { $0 })
      }
      return passesOneOf("' ' || \(column) || ' '", test)
    case .trust:
      let code = passes("a.organisation", test, as: { $0 })
      let name = passes("o.name", test, as: { $0 })
      return
        "(\(code) OR a.organisation IN (SELECT o.code FROM current_organisation o WHERE \(name)))"
    case .site: return exists(Self.siteValues, test)
    case .place: return exists(Self.placeValues, test)
    case .responsible(let role):
      let people = people(in: role)
      guard test != .isNotEmpty else { return "EXISTS (\(people))" }
      let address = passes("v", test, as: { $0 })
      let name = passes("name", test, as: { $0 })
      return """
        EXISTS (SELECT 1 FROM (\(people)) WHERE \(address)
          OR v IN (SELECT email FROM \(Self.directory) WHERE \(name)))
        """
    }
  }

  private mutating func exists(_ values: String, _ test: Test) -> String {
    "EXISTS (SELECT 1 FROM (\(values)) WHERE \(passes("v", test, as: { $0 })))"
  }

  /// A test of one SQL expression.
  private mutating func passes(
    _ value: String, _ test: Test, as bound: (String) -> any DatabaseValueConvertible
  ) -> String {
    switch test {
    case .compare(let comparison, let text):
      arguments.append(bound(text))
      return "coalesce(\(value) \(comparison.rawValue) ? COLLATE NOCASE, 0)"
    case .contains(let text):
      arguments.append(text)
      return "coalesce(instr(lower(\(value)), lower(?)) > 0, 0)"
    case .startsWith(let text):
      arguments.append(text)
      return "coalesce(instr(lower(\(value)), lower(?)) = 1, 0)"
    case .isOneOf(let texts):
      arguments.append(contentsOf: texts.map(bound))
      let marks = texts.map { _ in "?" }.joined(separator: ", ")
      return "coalesce(\(value) COLLATE NOCASE IN (\(marks)), 0)"
    case .isEmpty, .isNotEmpty: return "(\(value) IS NOT NULL)"
    }
  }

  /// A test of a cell that holds several addresses with a space on either side of each.
  private mutating func passesOneOf(_ cell: String, _ test: Test) -> String {
    switch test {
    case .compare(_, let text): return passes(cell, .contains(" \(text) "), as: { $0 })
    case .startsWith(let text): return passes(cell, .contains(" \(text)"), as: { $0 })
    case .isOneOf(let texts):
      return Self.chain(
        texts.map { passes(cell, .contains(" \($0) "), as: { $0 }) }, by: " OR ")
    case .contains, .isEmpty, .isNotEmpty: return passes(cell, test, as: { $0 })
    }
  }
}

extension SelectionSQL {
  /// The newest fact about each person, in one pass: SQLite gives the name of the row that holds the `max`.
  private static let directory = "(SELECT max(batch_id), email, name FROM person GROUP BY email)"

  /// The text by which the view `asset_place` looks a place up.
  private static let placeText = """
    trim(coalesce(a.site, '') || coalesce(' / ' || a.building, '') || coalesce(' / ' || a.floor, '')
      || coalesce(' / ' || a.room, '') || coalesce(' / ' || a.location, ''), ' /')
    """

  private static let knownPlace = """
    FROM resolution x WHERE x.kind = 'place' AND x.organisation = a.organisation
      AND x.text = \(placeText) AND x.target IS NOT NULL
    """

  private static let siteValues = """
    SELECT a.site AS v WHERE a.site IS NOT NULL
    UNION ALL SELECT substr(x.target, 1, instr(x.target || ' / ', ' / ') - 1) \(knownPlace)
    """

  private static let placeValues = """
    SELECT nullif(\(placeText), '') AS v WHERE nullif(\(placeText), '') IS NOT NULL
    UNION ALL SELECT x.target \(knownPlace)
    """

  /// Who answers in a role, as the view `responsible` has it, for one asset and one role at a time.
  private mutating func people(in role: Role) -> String {
    let owner = role.scope == .asset ? "s.asset_id = a.id" : "s.organisation = a.organisation"
    let holdings = "FROM current_assignment s WHERE \(owner) AND s.role = ?\(seen)"
    arguments.append(role.name)
    arguments.append(contentsOf: ignored + [today, today])
    let assigned = """
      SELECT s.person AS v \(holdings) AND s.from_on <= ? AND coalesce(s.until_on, '9999') >= ?
      """
    guard role.scope == .asset, FieldCatalogue.named(role.name)?.type == .person else {
      return assigned
    }
    arguments.append(role.name)
    arguments.append(contentsOf: ignored)
    return """
      \(assigned)
      UNION ALL SELECT x.target FROM resolution x
      WHERE x.kind = 'person' AND x.organisation = a.organisation AND x.text = a.\(role.name)
        AND x.target IS NOT NULL AND NOT EXISTS (SELECT 1 \(holdings))
      """
  }

  /// Leaves the assignments out that are not to be seen.
  private var seen: String {
    ignored.isEmpty ? "" : " AND s.id NOT IN (SELECT value FROM json_each(?))"
  }
}
