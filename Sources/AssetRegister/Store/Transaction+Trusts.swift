internal import GRDB

extension Transaction {
  /// A code as the register spells it: of an organisation of the directory, or of one that has registers still.
  ///
  /// - Throws: `RegisterError` with the organisation that was probably meant if there is none of that code.
  func knownOrganisation(_ code: String) throws -> String {
    let known = KnownOrganisations(try organisations())
    if let organisation = known.organisation(code) { return organisation.code }
    let folded = Fold.heading(code)
    let others = try String.fetchAll(
      database, sql: "SELECT DISTINCT organisation FROM register ORDER BY 1")
    if let other = others.first(where: { Fold.heading($0) == folded }) { return other }
    throw RegisterError(
      .missing, known.refusal(of: code),
      help: known.isEmpty ? "iar import organisations FILE" : nil)
  }

  /// The names of an organisation's registers that were imported from files.
  func registerNames(of organisation: String) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT name FROM register WHERE organisation = ? AND id IN (
          SELECT register_id FROM batch
          WHERE kind = 'register' AND undone_at IS NULL AND file_name IS NOT ?)
        ORDER BY name
        """, arguments: [organisation, AdoptedRow.fileName])
  }

  /// The name of a register as it was given when it was imported.
  ///
  /// - Throws: `RegisterError` with the known names if there is no such register.
  func knownRegister(_ name: String, of trust: String?) throws -> String {
    let names = try String.fetchAll(
      database,
      sql: "SELECT DISTINCT name FROM register WHERE ?1 IS NULL OR organisation = ?1 ORDER BY 1",
      arguments: [trust])
    let folded = Fold.heading(name)
    if let known = names.first(where: { Fold.heading($0) == folded }) { return known }
    throw RegisterError(
      .missing,
      "'\(name)' is no register\(trust.map { " of \($0)" } ?? ""), expected "
        + (names.isEmpty ? "one that was imported" : names.joined(separator: ", ")),
      help: "iar status")
  }
}
