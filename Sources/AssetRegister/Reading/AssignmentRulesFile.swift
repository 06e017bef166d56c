/// Reads a rules file: `priority,where,role,to` and, if wanted, `note`.
enum AssignmentRulesFile {
  static let columns = [
    DirectoryColumn("priority", required: true),
    DirectoryColumn("where", "selection", required: true),
    DirectoryColumn("role", required: true),
    DirectoryColumn("to", "person", "email", required: true),
    DirectoryColumn("note", "notes"),
  ]

  /// The rules of a file, those that win first.
  ///
  /// - Throws: `RegisterError` that names everything that is wrong with every line.
  static func rules(
    _ table: DirectoryTable, people: PersonFinder, replacing: Bool, today: String
  ) throws -> [AssignmentRule] {
    var rules: [AssignmentRule] = []
    var problems: [String] = []
    for line in table.lines {
      var problemsOfLine: [String] = []
      if let rule = rule(line, table.fileName, people, today, &problemsOfLine) {
        rules.append(rule)
        if replacing, rule.selection.speaksOfPeople {
          problemsOfLine.append(
            ": a rule that asks who answers, with has() or responsible(), can't replace them")
        }
      }
      problems += problemsOfLine.map { "\(table.source.place(line.number))\($0)" }
    }
    guard problems.isEmpty else {
      throw RegisterError(
        .configuration, problems.joined(separator: "\n"), help: "iar fields, iar roles")
    }
    return rules.sorted { ($0.priority, $0.line) < ($1.priority, $1.line) }
  }

  private static func rule(
    _ line: DirectoryTable.Line, _ file: String, _ people: PersonFinder, _ today: String,
    _ problems: inout [String]
  ) -> AssignmentRule? {
    if let fault = line.fault {
      problems.append(": \(fault)")
      return nil
    }
    let priority = priority(line.cells["priority"], &problems)
    let selection = selection(line.cells["where"], &problems)
    let role = role(line.cells["role"], &problems)
    let person = person(line.cells["to"], people, today, &problems)
    guard problems.isEmpty, let priority, let selection, let role, let person else { return nil }
    return AssignmentRule(
      file: file, line: line.number, priority: priority, selection: selection, role: role,
      person: person.email)
  }

  private static func priority(_ text: String?, _ problems: inout [String]) -> Int? {
    guard let number = text.flatMap({ Int($0) }) else {
      problems.append(": priority '\(text ?? "")' is not a whole number")
      return nil
    }
    return number
  }

  private static func selection(_ text: String?, _ problems: inout [String]) -> Selection? {
    do {
      return try Selection(parsing: text ?? "")
    } catch {
      problems.append(": where, column \(error.column): \(error.message)\n\(error.excerpt)")
      return nil
    }
  }

  private static func role(_ text: String?, _ problems: inout [String]) -> Role? {
    guard let role = RoleCatalogue.named(text ?? "") else {
      let near = RoleCatalogue.nearest(to: text ?? "").map { ", did you mean '\($0.name)'?" }
      problems.append(": '\(text ?? "")' is not a role\(near ?? "")")
      return nil
    }
    guard role.scope == .asset else {
      problems.append(": '\(role.name)' is held for an organisation, a rule assigns assets")
      return nil
    }
    return role
  }

  private static func person(
    _ text: String?, _ people: PersonFinder, _ today: String, _ problems: inout [String]
  ) -> Person? {
    do {
      return try people.person(text ?? "", inPostOn: today)
    } catch {
      problems.append(": \(error.message)")
      return nil
    }
  }
}
