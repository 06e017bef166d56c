import ArgumentParser
import AssetRegister
import Glibc

/// The exit codes, and the one place where a failure becomes words and a code.
enum Exit {
  /// A `--fail-on` threshold was met.
  static let thresholdMet = ExitCode(1)
  /// Finished, and some rows are held.
  static let rowsHeld = ExitCode(3)

  /// Something failed that should not.
  static let internalFault: Int32 = 70

  /// Runs the command line and ends the process with the right code.
  static func run(_ root: any ParsableCommand.Type) -> Never {
    signal(SIGXFSZ, SIG_IGN)
    Interruption.watch()
    do {
      if let refusal = CommandNames.refusal(of: Array(CommandLine.arguments.dropFirst()), in: root)
      {
        throw refusal
      }
      var command = try root.parseAsRoot()
      try command.run()
      exit(0)
    } catch let error as RegisterError {
      Output.message("Error: \(error)")
      exit(code(of: error.kind))
    } catch {
      guard !(error is ExitCode), root.exitCode(for: error) == .failure else {
        root.exit(withError: error)
      }
      Output.message("Error: a fault of this program, \(error)")
      exit(internalFault)
    }
  }

  /// The exit code for a kind of trouble; the codes of `sysexits.h` where one fits.
  static func code(of kind: RegisterError.Kind) -> Int32 {
    switch kind {
    case .usage: 64
    case .badInput: 65
    case .missing: 66
    case .cannotCreate: 73
    case .inputOutput: 74
    case .locked: 75
    case .permission: 77
    case .configuration: 78
    case .newer: 5
    case .damaged: 4
    }
  }
}
