/// Cells that should hold an identifier or a time and don't, counted by what they should hold and why they don't.
struct RefusalTally {
  private struct Kind: Hashable {
    let field: SightingField
    let verdict: CellVerdict
  }

  private struct Cells {
    var count = 0
    let line: Int
    let value: String
  }

  private var kinds: [Kind: Cells] = [:]

  /// Counts a cell; an empty one or a value is none of them.
  mutating func add(
    _ field: SightingField, _ verdict: CellVerdict, _ cell: Span<UInt8>, line: Int
  ) {
    guard verdict != .value, verdict != .empty else { return }
    let kind = Kind(field: field, verdict: verdict)
    if kinds[kind] == nil { kinds[kind] = Cells(line: line, value: cell.tidied(0..<cell.count)) }
    kinds[kind]?.count += 1
  }

  /// A note for each kind, in the order of the fields.
  var notes: [ScanNote] {
    SightingField.allCases.flatMap { field in
      Self.verdicts.compactMap { verdict in
        kinds[Kind(field: field, verdict: verdict)].map { cells in
          ScanNote(line: cells.line, Self.words(field, verdict, cells))
        }
      }
    }
  }

  private static let verdicts: [CellVerdict] = [.placeholder, .junk, .damaged, .invalid]

  private static func words(
    _ field: SightingField, _ verdict: CellVerdict, _ cells: Cells
  ) -> String {
    let (one, several) = noun(field)
    let counted = Counted.text(cells.count, one, plural: several)
    let isOne = cells.count == 1
    let trouble =
      switch verdict {
      case .placeholder: "\(counted) given as a word for none"
      case .junk where field == .ipAddress:
        "\(counted) that \(isOne ? "is" : "are") no device's own"
      case .junk: "\(counted) that many things share"
      case .damaged: "\(counted) damaged by a spreadsheet"
      case .invalid, .value, .empty:
        "\(Counted.text(cells.count, "value")) that \(isOne ? "is" : "are") no \(one)"
      }
    return "\(trouble), such as '\(CellWords.shortened(cells.value, to: 40))': left out"
  }

  private static func noun(_ field: SightingField) -> (one: String, several: String) {
    switch field {
    case .serialNumber: ("serial number", "serial numbers")
    case .machineUUID: ("machine UUID", "machine UUIDs")
    case .deviceID: ("device ID", "device IDs")
    case .assetTag: ("asset tag", "asset tags")
    case .hostname: ("hostname", "hostnames")
    case .reverseName: ("reverse name", "reverse names")
    case .domain: ("domain", "domains")
    case .macAddress: ("MAC address", "MAC addresses")
    case .ipAddress: ("IP address", "IP addresses")
    case .seenAt, .leaseEnd: ("time", "times")
    default: ("value", "values")
    }
  }
}
