import Tabular

/// Takes the rows of a scan in order and sorts them: sightings, rows that are rightly none, and rows that should be one.
struct SightingPass {
  private(set) var rejected: [RejectedSighting] = []
  private(set) var passedOver = ReasonCounter()
  private var reader: SightingRowReader
  private var noted: [String: (line: Int, count: Int)] = [:]
  private var seen: Set<UInt64> = []
  private var buffer: [UInt8] = []

  init(columns: SightingColumns, time: SightingTime) {
    reader = SightingRowReader(columns: columns, time: time)
  }

  /// The sighting of a row; nil where it is none, which is remembered.
  mutating func sighting(_ row: Row, _ kind: RowKind) -> Sighting? {
    switch kind {
    case .data: break
    case .total:
      passedOver.add("row of totals")
      return nil
    case .ragged(let found, let expected):
      let cells = Counted.text(found, "cell")
      reject(row, "found \(cells), but the headings are \(expected)")
      return nil
    case .faulty(let error):
      reject(row, error.summary)
      return nil
    }
    if let reason = reasonToPassOver(row) {
      passedOver.add(reason)
      return nil
    }
    var sighting = reader.read(row)
    guard sighting.hasIdentifier else {
      reject(row, "no serial number, name, MAC or IP address that could be used")
      return nil
    }
    guard seen.insert(SightingFingerprint.of(sighting, &buffer)).inserted else {
      passedOver.add("row that repeats a sighting")
      return nil
    }
    sighting.raw = .cells((0..<row.count).map { row.withCell($0) { $0.text } })
    return sighting
  }

  /// Counts rows in which nothing stands.
  mutating func takeBlank(_ count: Int) { passedOver.add("blank row", count) }

  /// What is worth knowing of the rows.
  var notes: [ScanNote] {
    var notes = reader.refused.notes
    if let lists = reader.serialLists {
      let cells = Counted.text(lists.count, "serial number")
      notes.append(
        ScanNote(line: lists.line, "\(cells) given as a list, of which the first is taken"))
    }
    if let open = reader.unsettled {
      let times = Counted.text(open.count, "time")
      notes.append(
        ScanNote(
          line: open.line, "\(times) such as '\(open.value)' read day first, unlike those above"))
    }
    if let unzoned = reader.unzoned {
      notes.append(
        ScanNote(
          line: unzoned.line, "times of '\(unzoned.heading)' name no time zone and are taken as UTC"
        ))
    }
    if let later = reader.later {
      let times = Counted.text(later.count, "time")
      notes.append(
        ScanNote(line: later.line, "\(times) later than the file itself, such as '\(later.value)'"))
    }
    for (_, rule) in reader.columns.rules {
      guard case .noted(let one, let plural) = rule.fate, let count = noted[one] else { continue }
      notes.append(ScanNote(line: count.line, Counted.text(count.count, one, plural: plural)))
    }
    return notes
  }

  private mutating func reasonToPassOver(_ row: Row) -> String? {
    for (column, rule) in reader.columns.rules
    where row.withCell(column, { rule.applies(to: $0) }) {
      switch rule.fate {
      case .passedOver(let reason): return reason
      case .noted(let one, _):
        noted[one] = (noted[one]?.line ?? row.line, (noted[one]?.count ?? 0) + 1)
      }
    }
    return nil
  }

  private mutating func reject(_ row: Row, _ reason: String) {
    var raw: [UInt8] = [UInt8(ascii: "[")]
    for cell in 0..<row.count {
      if cell > 0 { raw.append(UInt8(ascii: ",")) }
      row.withCell(cell) { JSONEscaping.append($0, to: &raw) }
    }
    raw.append(UInt8(ascii: "]"))
    rejected.append(
      RejectedSighting(
        line: row.line, reason: reason, raw: String(decoding: raw, as: UTF8.self)))
  }
}

extension Sighting {
  /// Whether anything tells the device from others.
  fileprivate var hasIdentifier: Bool {
    serialNumber != nil || machineUUID != nil || deviceID != nil || assetTag != nil
      || !names.isEmpty || !reverseNames.isEmpty || !macs.isEmpty || !ips.isEmpty
  }
}
