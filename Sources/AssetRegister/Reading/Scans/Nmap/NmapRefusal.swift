/// The words that refuse an Nmap file, with what was whole in it.
struct NmapRefusal {
  let pass: NmapPass
  let path: String
  let command: String

  /// The error for a fault of the document.
  func error(_ fault: XMLFault) -> RegisterError {
    guard pass.hasRoot || fault.kind != .endsEarly else {
      return refused(fault, "the file ends before a scan begins")
    }
    switch fault.kind {
    case .unreadable(let words):
      return RegisterError(.inputOutput, "\(path): can't be read, \(words)")
    case .endsEarly: return refused(fault, "breaks off \(pass.extent)", help: partial)
    case .afterEnd:
      return refused(
        fault, "the scan has ended, but more follows; expected one scan a file",
        help: "split the file: csplit --prefix=scan- '\(path)' \(fault.line)")
    case .malformed:
      return refused(fault, "\(fault.summary), \(pass.extent)", help: partial)
    case .definesEntities, .tooDeep, .tooLong, .noMemory: return refused(fault, fault.summary)
    }
  }

  /// The error for a document that is well-formed and yet has no end of its scan.
  var unfinished: RegisterError {
    RegisterError(
      .badInput,
      "\(path):\(pass.lastLine): the scan breaks off \(pass.extent), it has no 'runstats'",
      help: partial)
  }

  private var partial: String { "\(command) --accept-partial" }

  private func refused(_ fault: XMLFault, _ words: String, help: String? = nil) -> RegisterError {
    RegisterError(.badInput, "\(path):\(fault.line):\(fault.column): \(words)", help: help)
  }
}
