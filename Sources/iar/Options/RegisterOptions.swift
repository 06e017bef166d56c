import ArgumentParser
import AssetRegister
import Glibc

/// Which register a command works on.
struct RegisterOptions: ParsableArguments {
  @Option(name: .customLong("db"), help: "The register (default: IAR_DB, else register.sqlite).")
  var path: String?

  /// The path asked for, from the flag, the environment or the default.
  var location: String {
    if let path { return path }
    guard let variable = getenv("IAR_DB"), variable.pointee != 0 else { return "register.sqlite" }
    return String(cString: variable)
  }

  /// Opens the register for looking; one of an older program only for what any can be asked.
  func open(olderToo: Bool = false) throws -> Register {
    try Register.open(at: location, readOnly: true, olderToo: olderToo)
  }

  /// Opens the register for changing.
  func openForChange() throws -> Register {
    Interruption.protect(location)
    return try Register.open(at: location)
  }
}
