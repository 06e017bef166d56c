import AssetRegister

/// A program that decides which row a sighting is by the order of rules that its makers publish, written anew and given
/// our canonical identifiers. Each takes the first row of the first rule that finds one.
enum Peer: String, CaseIterable {
  /// GLPI 10 and 11, rules that are active after installation: serial number, then name
  /// (`resources/Rules/RuleImportAsset.xml`).
  case glpi = "GLPI default"
  /// The same where rules look only within the entity.
  case glpiEntity = "GLPI restricted to entity"
  /// The same with the rule for MAC addresses switched on.
  case glpiMAC = "GLPI with MAC rules"
  /// Open-AudIT: hostname with serial number, qualified name, serial number, MAC address, hostname (its documentation,
  /// Matching Devices, with the defaults of its settings).
  case openAudIT = "Open-AudIT default"
  /// ServiceNow's Hardware rule: serial number, then name (its documentation, identification rules).
  case serviceNow = "ServiceNow Hardware rule"
  /// Tenable: unique number (here the serial number), MAC address, NetBIOS name, qualified name, IP address; a row whose
  /// higher attribute differs is passed over; within a network (its documentation, asset tracking).
  case tenable = "Tenable order with veto"
  /// Rapid7: unique number 1.0, hostname 0.49, MAC address 0.35, IP address 0.16; what agrees must outweigh what differs
  /// (its correlation defaults, as resellers quote them).
  case rapid7 = "Rapid7 weights"

  /// The row that a sighting is taken for, by its place.
  func row(of seen: MatchableSighting, in index: RowIndex) -> Int? {
    let scope = self == .glpiEntity || self == .tenable ? seen.organisation : nil
    let find = Finder(seen, index, scope)
    switch self {
    case .glpi, .glpiEntity: return find.serial ?? find.nameOfComputer
    case .glpiMAC: return find.serial ?? find.mac ?? find.nameOfComputer
    case .openAudIT:
      return find.nameAndSerial ?? find.qualifiedName ?? find.serial ?? find.mac ?? find.name
    case .serviceNow: return find.serial ?? find.name
    case .tenable: return find.byOrderWithVeto
    case .rapid7: return find.byWeight
    }
  }
}

/// Rows by their identifiers, the earliest first.
struct RowIndex {
  let assets: [MatchableAsset]
  private(set) var serials: [String: [Int]] = [:]
  private(set) var macs: [String: [Int]] = [:]
  private(set) var names: [String: [Int]] = [:]
  private(set) var ips: [String: [Int]] = [:]

  init(_ assets: [MatchableAsset]) {
    self.assets = assets
    for (place, asset) in assets.enumerated() {
      if let serial = asset.serial { serials[serial, default: []].append(place) }
      for mac in asset.macs { macs[mac, default: []].append(place) }
      for name in asset.names { names[Self.short(name), default: []].append(place) }
      for ip in asset.ips { ips[ip, default: []].append(place) }
    }
  }

  static func short(_ name: String) -> String { String(Hostname(canonical: name).short) }
}

/// What rules find for one sighting.
struct Finder {
  let seen: MatchableSighting
  let index: RowIndex
  /// The organisation whose rows are looked at; nil for all.
  let scope: String?
  private let names: [String]

  init(_ seen: MatchableSighting, _ index: RowIndex, _ scope: String?) {
    self.seen = seen
    self.index = index
    self.scope = scope
    let all = seen.names.isEmpty ? seen.reverseNames : seen.names
    names = all.map(RowIndex.short)
  }

  var serial: Int? { seen.serial.flatMap { first(index.serials[$0]) } }

  var mac: Int? { earliest(seen.macs.map { first(index.macs[$0]) }) }

  var name: Int? { earliest(names.map { first(index.names[$0]) }) }

  /// Rules for names hold for computers only.
  var nameOfComputer: Int? {
    let others = ["printer", "phone", "switch", "monitor", "pump", "ventilator", "scanner", "ecg"]
    let type = seen.deviceType?.lowercased() ?? ""
    return others.contains { type.contains($0) } ? nil : name
  }

  var nameAndSerial: Int? {
    seen.serial.flatMap { serial in
      index.serials[serial]?.first { holds($0) && sharesName($0) }
    }
  }

  var qualifiedName: Int? {
    for name in seen.names where name.contains(".") {
      let rows = index.names[RowIndex.short(name)]?.filter { index.assets[$0].names.contains(name) }
      if let row = first(rows) { return row }
    }
    return nil
  }

  var byOrderWithVeto: Int? {
    if let row = candidates(seen.serial.flatMap { index.serials[$0] }).first { return row }
    let byMAC = candidates(seen.macs.flatMap { index.macs[$0] ?? [] })
    if let row = byMAC.first(where: { !differs(serialOf: $0) }) { return row }
    let byName = candidates(names.flatMap { index.names[$0] ?? [] })
    if let row = byName.first(where: { !differs(serialOf: $0) && !differs(macOf: $0) }) {
      return row
    }
    let byIP = candidates(seen.ips.flatMap { index.ips[$0] ?? [] })
    return byIP.first {
      !differs(serialOf: $0) && !differs(macOf: $0)
        && (names.isEmpty || index.assets[$0].names.isEmpty)
    }
  }

  var byWeight: Int? {
    let places =
      (seen.serial.flatMap { index.serials[$0] } ?? [])
      + seen.macs.flatMap { index.macs[$0] ?? [] } + names.flatMap { index.names[$0] ?? [] }
      + seen.ips.flatMap { index.ips[$0] ?? [] }
    var best: (row: Int, weight: Double)?
    for row in Set(places).sorted() {
      let weight = weight(row)
      if weight > 0, weight > best?.weight ?? 0 { best = (row, weight) }
    }
    return best?.row
  }

  /// What agrees less what differs.
  private func weight(_ row: Int) -> Double {
    let asset = index.assets[row]
    func part(_ weight: Double, _ one: [String], _ other: [String]) -> Double {
      if one.isEmpty || other.isEmpty { return 0 }
      return Set(one).isDisjoint(with: other) ? -weight : weight
    }
    return part(1, [seen.serial].compactMap(\.self), [asset.serial].compactMap(\.self))
      + part(0.49, names, asset.names.map(RowIndex.short)) + part(0.35, seen.macs, asset.macs)
      + part(0.16, seen.ips, asset.ips)
  }

  private func differs(serialOf row: Int) -> Bool {
    guard let one = seen.serial, let other = index.assets[row].serial else { return false }
    return one != other
  }

  private func differs(macOf row: Int) -> Bool {
    let macs = index.assets[row].macs
    return !macs.isEmpty && !seen.macs.isEmpty && Set(macs).isDisjoint(with: seen.macs)
  }

  private func sharesName(_ row: Int) -> Bool {
    index.assets[row].names.contains { names.contains(RowIndex.short($0)) }
  }

  private func holds(_ row: Int) -> Bool {
    scope == nil || index.assets[row].organisation == scope
  }

  private func first(_ rows: [Int]?) -> Int? { rows?.first(where: holds) }

  private func candidates(_ rows: [Int]?) -> [Int] { (rows ?? []).filter(holds).sorted() }

  private func earliest(_ rows: [Int?]) -> Int? { rows.compactMap(\.self).min() }
}
