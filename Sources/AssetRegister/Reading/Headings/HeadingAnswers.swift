import Tabular

/// What people said headings mean; the newest answer to a heading wins.
public struct HeadingAnswers: Sendable {
  /// One answer: a field, or nil where the column is to stay as it is.
  private var answers: [String: Field?] = [:]
  private var keys: [String] = []

  /// No answers.
  public init() {}

  /// Answers as `--map` gives them: `Heading=field`, or `Heading=ignore`.
  ///
  /// - Throws: `RegisterError` naming every text that is no such pair or names no field.
  public init(flags: [String]) throws {
    var problems: [String] = []
    for flag in flags {
      let bytes = Array(flag.utf8)
      guard let sign = bytes.lastIndex(of: UInt8(ascii: "=")), sign > 0 else {
        problems.append("--map '\(flag)': expected 'Heading=field'")
        continue
      }
      let heading = String(decoding: bytes[..<sign], as: UTF8.self)
      let name = String(decoding: bytes[(sign + 1)...], as: UTF8.self)
      do { try add(heading, name) } catch { problems.append("--map '\(flag)': \(error.message)") }
    }
    guard problems.isEmpty else {
      throw RegisterError(.usage, problems.joined(separator: "\n"), help: "iar fields")
    }
  }

  /// Answers from a CSV file with the headings `heading,field`, then those of `--map`, which win.
  ///
  /// - Throws: `RegisterError` naming every line that is no such pair or names no field.
  public init(file: String?, flags: [String]) throws {
    self.init()
    if let file { try read(file) }
    merge(try HeadingAnswers(flags: flags))
  }

  private mutating func read(_ path: String) throws {
    let table = try RegisterTable(path: path, encoding: nil, delimiter: nil) {
      ["heading", "field"].contains(Fold.heading($0))
    }
    let headings = table.layout.headings.map(Fold.heading)
    guard let heading = headings.firstIndex(of: "heading"),
      let field = headings.firstIndex(of: "field")
    else {
      throw RegisterError(
        .badInput,
        "\(table.headingPlace): expected the headings 'heading' and 'field'")
    }
    var problems: [String] = []
    try table.forEachRow { row, kind in
      guard kind == .data else { return }
      do { try add(row.text(heading), row.text(field)) } catch let error as RegisterError {
        problems.append("\(table.source.place(row.line)): \(error.message)")
      }
    }
    guard problems.isEmpty else {
      throw RegisterError(.badInput, problems.joined(separator: "\n"), help: "iar fields")
    }
  }

  /// Takes one answer by the field's name.
  mutating func add(_ heading: String, _ name: String) throws(RegisterError) {
    let folded = Fold.heading(name)
    guard folded != "ignore" else {
      set(heading, nil)
      return
    }
    let found = FieldCatalogue.all.first {
      Fold.heading($0.name) == folded || Fold.heading($0.title) == folded
    }
    guard let field = found else {
      let nearest = FieldCatalogue.nearest(to: name).map { ", did you mean '\($0.name)'?" } ?? ""
      throw RegisterError(.usage, "'\(name)' is no field\(nearest)")
    }
    set(heading, field)
  }

  /// Takes one answer; nil leaves the column as it is.
  mutating func set(_ heading: String, _ field: Field?) {
    let key = Self.folded(heading)
    if answers.updateValue(field, forKey: key) == nil { keys.append(heading) }
  }

  /// Takes over the answers of another, which win.
  mutating func merge(_ newer: HeadingAnswers) {
    for key in newer.keys {
      if let answer = newer.answers[Self.folded(key)] { set(key, answer) }
    }
  }

  /// The answer for a column: `.some(nil)` says that it stays as it is; nil says that nobody answered.
  func answer(for column: HeadingColumn) -> Field?? {
    for key in Self.keys(of: column) {
      if let answer = answers[key] { return answer }
    }
    return nil
  }

  /// Answers that fit none of the columns.
  func unused(by columns: [HeadingColumn]) -> [String] {
    let known = Set(columns.flatMap(Self.keys))
    return keys.filter { !known.contains(Self.folded($0)) }
  }

  /// The answers that fit one of the columns; others were given for a file with other columns.
  func limited(to columns: [HeadingColumn]) -> HeadingAnswers {
    let others = Set(unused(by: columns))
    var limited = HeadingAnswers()
    for answer in all where !others.contains(answer.heading) {
      limited.set(answer.heading, answer.field)
    }
    return limited
  }

  /// Every answer in the order given, headings as written.
  var all: [(heading: String, field: Field?)] {
    keys.compactMap { key in answers[Self.folded(key)].map { (key, $0) } }
  }

  /// The keys under which a column's answer can stand. A heading may end in a number sign and digits itself.
  private static func keys(of column: HeadingColumn) -> [String] {
    let name = Fold.heading(column.heading)
    return column.occurrence == 1
      ? [folded(column.heading), name] : ["\(name)#\(column.occurrence)"]
  }

  /// The folded heading, with `#n` where it ends in a number sign and digits.
  private static func folded(_ heading: String) -> String {
    let bytes = Array(heading.utf8)
    guard let sign = bytes.lastIndex(of: UInt8(ascii: "#")), sign > 0,
      let number = Int(String(decoding: bytes[(sign + 1)...], as: UTF8.self))
    else { return Fold.heading(heading) }
    let name = Fold.heading(String(decoding: bytes[..<sign], as: UTF8.self))
    return number == 1 ? name : "\(name)#\(number)"
  }
}
