internal import GRDB

extension Transaction {
  /// The organisations the register knows, by code: those of the directory and those that have registers.
  func organisationCodes() throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT code FROM organisation UNION SELECT organisation FROM register ORDER BY 1")
  }

  /// A code as the register spells it.
  ///
  /// - Throws: `RegisterError` with the nearest known code if there is no such organisation.
  func knownOrganisation(_ code: String) throws -> String {
    let codes = try organisationCodes()
    let folded = Fold.heading(code)
    if let known = codes.first(where: { Fold.heading($0) == folded }) { return known }
    let nearest = Nearest.suggest(code, among: codes)
    throw RegisterError(
      .missing,
      "'\(code)' is no organisation of this register, expected "
        + (codes.isEmpty ? "one that was imported" : codes.joined(separator: ", ")),
      help: nearest.map { "did you mean \($0)?" } ?? "iar import organisations FILE")
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
