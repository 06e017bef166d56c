/// One reading of an Nmap file: what it holds is handed on host by host.
///
/// A host counts where it is up on evidence. With `-Pn` Nmap takes all for up (reason `user-set`), so there an open port is
/// asked for; masscan gives no state of a host, so there too. `hosthint` says what `host` will say again.
final class NmapPass: XMLHandler {
  static let root = "nmaprun"

  private let path: String
  private let sink: (Sighting) throws -> Void
  private let time: NmapTime
  private var isMasscan = false
  private var startedAt: Int64?
  private var host = NmapHost()
  private var aggregate = NmapAggregate()
  private var refused = RefusalTally()
  private var passedOver = ReasonCounter()
  private var rejected: [RejectedSighting] = []
  private var trouble: ScanNote?

  private(set) var hasRoot = false
  private(set) var isInHost = false
  private(set) var hasStatistics = false
  /// The line of the last start tag that was looked at.
  private(set) var lastLine = 1
  private var hosts = 0
  private var lastWhole: (address: String?, line: Int)?

  init(file: ScanFile, options: ScanOptions, sink: @escaping (Sighting) throws -> Void) {
    path = file.path
    self.sink = sink
    time = NmapTime(stated: options.seenAt, changedAt: file.changedAt)
  }

  /// How far the hosts are whole, and which was the last.
  var extent: String {
    guard let lastWhole else { return "before the first whole host" }
    let name = lastWhole.address.map { " \($0)" } ?? ""
    return "after \(Counted.text(hosts, "whole host", plural: "whole hosts")), the last\(name) "
      + "on line \(lastWhole.line)"
  }

  func start(_ element: XMLElement) throws {
    switch element.depth {
    case 0: try begin(element)
    case 1: section(element)
    default:
      if isInHost {
        host.start(element, &refused)
      } else if element.depth == 2, element.name == "finished" {
        finished(element)
      }
    }
  }

  func end(_ name: XMLText, depth: Int) throws {
    guard depth > 1 else {
      if depth == 1, isInHost { try endHost() }
      return
    }
    if isInHost { host.end(name, depth: depth) }
  }

  private func begin(_ element: XMLElement) throws {
    guard element.name == "nmaprun" else {
      throw RegisterError(
        .badInput,
        "\(path):\(element.line):\(element.column): not an Nmap scan: its root is "
          + "'\(CellWords.shortened(element.name.string))', expected '\(Self.root)'")
    }
    hasRoot = true
    isMasscan = element["scanner"].map { $0 == "masscan" } ?? false
    startedAt = element["start"]?.number
  }

  private func section(_ element: XMLElement) {
    switch element.name {
    case "host":
      host.begin(line: element.line, endedAt: element["endtime"]?.number)
      lastLine = host.line
      isInHost = true
    case "runstats":
      hasStatistics = true
      lastLine = element.line
    default: break
    }
  }

  private func finished(_ element: XMLElement) {
    guard let exit = element["exit"], !(exit == "success") else { return }
    let words = element["errormsg"].map { ", '\(CellWords.shortened($0.string))'" } ?? ""
    trouble = ScanNote(line: element.line, "the scanner says that it ended with an error\(words)")
  }

  private func endHost() throws {
    isInHost = false
    hosts += 1
    lastWhole = (host.firstAddress, host.line)
    if let reason = host.reasonToPassOver {
      passedOver.add(reason)
    } else if !host.hasIdentifier {
      rejected.append(
        RejectedSighting(
          line: host.line, reason: "no IP address, MAC address or name that could be used",
          raw: host.raw.text))
    } else if isMasscan {
      if !aggregate.add(host) { passedOver.add("further port of an address above") }
    } else {
      try sink(host.sighting(time, startedAt: startedAt))
    }
  }

  /// Hands on what waited for the end, and says what else there was.
  func finish(broken: XMLFault?, mending: XMLReader.Mending) throws -> ScanReading {
    for host in aggregate.hosts { try sink(host.sighting(time, startedAt: startedAt)) }
    var reading = ScanReading(source: isMasscan ? "masscan" : "Nmap")
    reading.rejected = rejected
    reading.passedOver = passedOver.counts
    if broken != nil || !hasStatistics {
      reading.isPartial = true
      reading.notes.append(partialNote(broken))
    }
    if mending.count > 0 {
      reading.notes.append(
        ScanNote(
          line: mending.firstLine,
          "\(Counted.text(mending.count, "reference")) to characters that XML can't hold, "
            + "replaced by U+FFFD"))
    }
    if let trouble { reading.notes.append(trouble) }
    reading.notes += refused.notes
    return reading
  }

  private func partialNote(_ broken: XMLFault?) -> ScanNote {
    let why =
      switch broken?.kind {
      case nil: "the scan breaks off \(extent), it has no 'runstats'"
      case .endsEarly: "breaks off \(extent)"
      default: "\(broken?.summary ?? ""), \(extent)"
      }
    let dropped = isInHost ? ", without the host that begins on line \(lastLine)" : ""
    return ScanNote(line: broken?.line ?? lastLine, "\(why): taken up to there\(dropped)")
  }
}
