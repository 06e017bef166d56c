/// What a switch or router of Cisco (IOS, IOS XE, NX-OS) shows for `show mac address-table` and `show ip arp`, one after
/// the other in any order, with or without the prompts.
///
/// The file says no times: a device was seen within the time after which the switch forgets (for addresses five minutes,
/// for neighbours four hours, unless set otherwise) of when the command ran.
struct CiscoCapture: ScanFormat {
  let name = "cisco-ios"
  let title = "Cisco IOS tables"

  func recognises(_ file: ScanFile) -> Bool {
    var entries = 0
    for line in CaptureLines.lines(of: file.head).prefix(400) {
      switch CiscoLine(line) {
      case .headings: return true
      case .address, .neighbour: entries += 1
      case .prompt(_, let table): entries += table == nil ? 0 : 3
      case .rule, .broken, .other: continue
      }
      if entries >= 3 { return true }
    }
    return false
  }

  func read(
    _ file: ScanFile, _ options: ScanOptions, into sink: (Sighting) throws -> Void
  ) throws -> ScanReading {
    var pass = CiscoPass(options: options, changedAt: file.changedAt)
    for (index, line) in try CaptureLines.read(file.path).enumerated() {
      pass.take(line, number: index + 1)
    }
    return try pass.finish(into: sink)
  }
}
