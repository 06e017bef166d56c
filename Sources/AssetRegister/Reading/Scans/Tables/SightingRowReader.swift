import Tabular

/// Turns rows of a scan into sightings.
struct SightingRowReader {
  let columns: SightingColumns
  let time: SightingTime
  /// Cells that hold no identifier or no time though they should.
  var refused = RefusalTally()
  /// The first cell of a time that names no zone: its line and heading.
  var unzoned: (line: Int, heading: String)?
  /// Times later than the file itself, and the first of them.
  var later: (count: Int, line: Int, value: String)?
  /// Times whose order of day and month is open in a column where no time above was.
  var unsettled: (count: Int, line: Int, value: String)?
  /// Serial cells that list several, and the line of the first.
  var serialLists: (count: Int, line: Int)?

  private var memos: [TextMemo]
  var canonical: [UInt8] = []

  init(columns: SightingColumns, time: SightingTime) {
    self.columns = columns
    self.time = time
    memos = columns.used.map { _ in TextMemo() }
  }

  /// What one row says, without its cells.
  mutating func read(_ row: Row) -> Sighting {
    var sighting = Sighting(line: row.line)
    var state = RowState()
    for place in columns.used.indices {
      row.withCell(columns.used[place].index) { cell in
        if cell.count > 0 { read(cell, place, &sighting, &state) }
      }
    }
    time.set(state.times, in: &sighting)
    sighting.isWireless = state.isWireless(sighting)
    return sighting
  }

  /// What is known of a row besides its sighting while its cells are read.
  struct RowState {
    var times = SightingTime.Row()
    /// Which item of the parallel lists of switches and ports is taken.
    var switchItem: Int?
    var medium: Bool?
    var hasSSID = false

    /// An access point or a network's name says wireless, a port for a cable says wired, and both together nothing.
    func isWireless(_ sighting: Sighting) -> Bool? {
      if let medium { return medium }
      let isOnAir = sighting.accessPoint != nil || hasSSID
      let isOnCable = sighting.port.map(PortKind.isWired) ?? false
      return isOnAir == isOnCable ? nil : isOnAir
    }
  }

  private mutating func read(
    _ cell: Span<UInt8>, _ place: Int, _ sighting: inout Sighting, _ state: inout RowState
  ) {
    switch columns.used[place].meaning {
    case .unused: return
    case .deviceID(let service): deviceID(cell, service, &sighting)
    case .distinguishedName:
      if sighting.domain == nil { sighting.domain = DirectoryName.domain(cell) }
    case .seen(let how):
      CellList.forEachTime(cell) { seen($0, how, place, sighting.line, &state) }
    case .leaseLength: leaseLength(cell, sighting.line, &state)
    case .field(let field): read(cell, field, place, &sighting, &state)
    }
  }

  private mutating func read(
    _ cell: Span<UInt8>, _ field: SightingField, _ place: Int, _ sighting: inout Sighting,
    _ state: inout RowState
  ) {
    switch field {
    case .serialNumber: serial(cell, &sighting)
    case .machineUUID:
      one(MachineUUID.self, field, cell, sighting.line, &sighting.machineUUID)
    case .assetTag: one(AssetTag.self, field, cell, sighting.line, &sighting.assetTag)
    case .hostname: names(cell, &sighting)
    case .reverseName: reverseNames(cell, &sighting)
    case .domain: one(Hostname.self, field, cell, sighting.line, &sighting.domain)
    case .macAddress:
      CellList.forEach(cell) { mac($0, &sighting) }
    case .ipAddress:
      CellList.forEach(cell) { append(IPAddress.self, field, $0, sighting.line, &sighting.ips) }
    case .switchName: switchName(cell, place, &sighting, &state)
    case .port: parallel(cell, place, state, &sighting.port)
    case .vlan: parallel(cell, place, state, &sighting.vlan)
    case .manufacturer: text(cell, place, &sighting.manufacturer)
    case .model: text(cell, place, &sighting.model)
    case .deviceType: text(cell, place, &sighting.deviceType)
    case .operatingSystem: text(cell, place, &sighting.operatingSystem)
    case .accessPoint: text(cell, place, &sighting.accessPoint)
    case .site: text(cell, place, &sighting.site)
    case .ssid: if memos[place].text(cell) != nil { state.hasSSID = true }
    case .wireless: state.medium = state.medium ?? WirelessWords.read(cell)
    case .leaseEnd: leaseEnd(cell, place, sighting.line, &state)
    case .deviceID, .seenAt: return
    }
  }
}

extension SightingRowReader {
  private mutating func text(_ cell: Span<UInt8>, _ place: Int, _ value: inout String?) {
    if value == nil { value = memos[place].text(cell) }
  }

  private mutating func switchName(
    _ cell: Span<UInt8>, _ place: Int, _ sighting: inout Sighting, _ state: inout RowState
  ) {
    guard sighting.switchName == nil, let name = memos[place].text(cell) else { return }
    sighting.switchName = name
    if CellList.isInBrackets(cell, cell.trimmedRange) {
      state.switchItem = CellList.items(cell).firstIndex { !$0.isEmpty }
    }
  }

  /// The item of a list that runs beside the list of switches, or the whole cell.
  private mutating func parallel(
    _ cell: Span<UInt8>, _ place: Int, _ state: RowState, _ value: inout String?
  ) {
    guard value == nil else { return }
    guard let item = state.switchItem, CellList.isInBrackets(cell, cell.trimmedRange) else {
      value = memos[place].text(cell)
      return
    }
    let items = CellList.items(cell)
    guard item < items.count else { return }
    value = CellWords.tidied(cell.extracting(items[item]))
  }
}
