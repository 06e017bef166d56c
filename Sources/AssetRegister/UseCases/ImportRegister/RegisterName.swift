extension Transaction {
  /// Which register of an organisation a file is.
  ///
  /// Without a name it is the only one, as long as that has no name either: one that was given a name may be of other
  /// assets, which a file taken for it would mark as missing.
  ///
  /// - Throws: `RegisterError` with the registers there are if a name is needed.
  func registerName(_ request: RegisterImport, organisation: String) throws -> String {
    if let name = request.name { return name }
    let known = try registerNames(of: organisation)
    if known.isEmpty || known == [RegisterImport.usualName] { return RegisterImport.usualName }
    let names = known.map { "'\($0)'" }.joined(separator: ", ")
    throw RegisterError(
      .usage,
      "'\(organisation)' has \(known.count == 1 ? "a register" : "registers") named \(names): "
        + "say with --name which register this file is",
      help: known.map { name in
        var named = request
        named.name = name
        return named.command
      }.joined(separator: "\n        "))
  }
}
