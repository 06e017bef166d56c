/// A column of a scan that says something of a device. Its heading stands elsewhere, as it is read for every cell.
struct SightingColumn: Sendable {
  let index: Int
  let meaning: ColumnMeaning
  /// Which of day and month its times write first.
  var order = DateOrder.dayFirst
}

/// What the columns of a scan mean.
struct SightingColumns: Sendable {
  /// The columns that say something, in the order of the file as far as their turns allow.
  private(set) var used: [SightingColumn]
  /// Their headings.
  let headings: [String]
  /// The rules of the preset, with the index of their column.
  let rules: [(column: Int, rule: RowRule)]
  /// Headings that were answered but that the table has not.
  let strangers: [String]

  /// Decides by what people answered, then by the preset, then by the list of headings.
  ///
  /// - Throws: `RegisterError` for answers that name no field.
  init(headings: [String], preset: TablePreset, answers: [String: String?]) throws {
    let columns = HeadingColumn.all(headings)
    let answered = try Self.meanings(answers)
    var found: [(column: SightingColumn, isOnlyAlone: Bool)] = []
    for column in columns {
      let key = Fold.heading(column.key)
      let answer = answered[key].map {
        SightingVocabulary.Entry(meaning: $0.meaning, isOnlyAlone: false)
      }
      guard let entry = answer ?? preset.entry(for: column.heading), entry.meaning.field != nil
      else { continue }
      found.append(
        (SightingColumn(index: column.index, meaning: entry.meaning), entry.isOnlyAlone))
    }
    let sure = Set(found.filter { !$0.isOnlyAlone }.compactMap(\.column.meaning.field))
    let all = Set(found.compactMap(\.column.meaning.field))
    let kept = found.filter { column, isOnlyAlone in
      guard isOnlyAlone, let field = column.meaning.field else { return true }
      return !sure.contains(field) && (field != .port || all.contains(.switchName))
    }
    used = (0...2).flatMap { turn in kept.map(\.column).filter { $0.turn == turn } }
    self.headings = used.map { columns[$0.index].key }
    rules = preset.rules.flatMap { rule in
      columns.filter { Fold.heading($0.heading) == rule.heading }.map { ($0.index, rule) }
    }
    let known = Set(columns.map { Fold.heading($0.key) })
    strangers = answered.filter { !known.contains($0.key) }.map(\.value.heading).sorted()
  }

  /// Whether a device can be told by some column.
  var hasIdentifier: Bool {
    used.contains {
      $0.meaning.field?.isIdentifier == true || $0.meaning.field == .reverseName
    }
  }

  /// The columns that say when a device was seen or its lease ends.
  var times: [Int] {
    used.indices.filter {
      switch used[$0].meaning {
      case .seen, .field(.leaseEnd): true
      default: false
      }
    }
  }

  mutating func setOrder(_ order: DateOrder, at place: Int) { used[place].order = order }

  private static func meanings(
    _ answers: [String: String?]
  ) throws -> [String: (heading: String, meaning: ColumnMeaning)] {
    var meanings: [String: (heading: String, meaning: ColumnMeaning)] = [:]
    for heading in answers.keys.sorted() {
      guard let name = answers[heading] ?? nil else {
        meanings[Fold.heading(heading)] = (heading, .unused)
        continue
      }
      guard let meaning = ColumnMeaning(named: name, heading: heading) else {
        throw unknown(name, heading)
      }
      meanings[Fold.heading(heading)] = (heading, meaning)
    }
    return meanings
  }

  private static func unknown(_ name: String, _ heading: String) -> RegisterError {
    let names = SightingField.allCases.map(\.rawValue)
    let nearest = Nearest.suggest(name, among: names).map { ", did you mean '\($0)'?" } ?? ""
    return RegisterError(
      .usage, "--map '\(heading)=\(name)': '\(name)' is no field of a scan\(nearest)",
      help: "the fields are \(names.joined(separator: ", "))")
  }
}

extension SightingColumn {
  /// The directory's numbers come before those of other services, and lists that run beside the list of switches come
  /// behind it.
  fileprivate var turn: Int {
    switch meaning {
    case .deviceID(ColumnMeaning.entra): 0
    case .field(.port), .field(.vlan): 2
    default: 1
    }
  }
}
