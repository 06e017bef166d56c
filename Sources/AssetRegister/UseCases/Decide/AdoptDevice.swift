/// Devices that are to become assets of their own.
public struct AdoptionRequest: Sendable {
  /// The devices, by what a sighting of each is called.
  public var devices: [Thing]
  /// The organisation that is to register them, by its code.
  public var organisation: String
  /// The register of that organisation they go into.
  public var register = AdoptionRequest.usualRegister
  /// The kind of those whose type doesn't tell.
  public var kind = "hardware"
  public var note: String?

  /// Where adopted devices go unless another register is named.
  public static let usualRegister = "Adopted from scans"

  /// A request to adopt devices as assets of an organisation.
  public init(_ devices: [Thing], organisation: String) {
    self.devices = devices
    self.organisation = organisation
  }
}

/// What was adopted.
public struct AdoptionOutcome: Sendable, Equatable {
  /// The batch, nil for a dry run.
  public let batch: Int64?
  public let organisation: String
  public let register: String
  /// The new assets' numbers, in the order asked for.
  public let assets: [Int64]
  public let moves: LinkMoves
  public let isDryRun: Bool
}

extension Register {
  /// Registers devices that scans saw as assets, with the values that were seen, as one batch that can be undone.
  ///
  /// The rows say where they come from; nothing is known of owner and place. A decision ties each device to its
  /// asset.
  ///
  /// - Throws: `RegisterError` if the organisation or a device is unknown, or a device is an asset already.
  public func adopt(_ request: AdoptionRequest, dryRun: Bool = false, occasion: Occasion) throws
    -> AdoptionOutcome
  {
    var checked = RegisterImport(path: "", organisation: request.organisation)
    try checked.setDefaultKind(request.kind)
    let kind = checked.defaultKind
    return try change(occasion: occasion, dryRun: dryRun) { transaction in
      let organisation = try transaction.knownOrganisation(request.organisation)
      var devices: [SeenDevice] = []
      for thing in request.devices {
        let device = try transaction.seenDevice(thing)
        if !devices.contains(where: { $0.id == device.id }) { devices.append(device) }
      }
      let state = try transaction.registerState(organisation: organisation, name: request.register)
      let basis = try transaction.linkBasis(register: state.id)
      let batch = try transaction.openAdoption(register: state.id, today: occasion.today)
      let assets = try transaction.write(
        devices.map(AdoptedRow.init), kind: kind, batch: batch, register: state.id)
      let decisions = try transaction.tie(devices, to: assets, note: request.note)
      _ = try transaction.insert(decisions, batch: batch)
      let moves = try transaction.relinkWatched(
        since: basis, decided: Set(devices.map(\.id)), dryRun: dryRun)
      try transaction.log(
        action: "adopt", batch: batch,
        summary: "\(Counted.text(assets.count, "device")) as \(organisation) \(request.register)")
      return AdoptionOutcome(
        batch: dryRun ? nil : batch, organisation: organisation, register: request.register,
        assets: assets, moves: moves, isDryRun: dryRun)
    }
  }
}

extension Transaction {
  fileprivate func openAdoption(register: Int64, today: String) throws -> Int64 {
    var draft = BatchDraft(kind: "register")
    draft.fileName = AdoptedRow.fileName
    draft.registerID = register
    draft.isPartial = true
    draft.asOf = today
    return try insert(draft)
  }

  /// The decisions that each device was adopted, and is its asset.
  fileprivate func tie(_ devices: [SeenDevice], to assets: [Int64], note: String?) throws
    -> [DecisionDraft]
  {
    let keys = try StableKeys(self)
    return try zip(devices, assets).flatMap { device, asset in
      let seen = try keys.key(ofDevice: device.id)
      return [
        DecisionDraft(verb: .adopt, a: seen, b: nil, note: note),
        DecisionDraft.about(try keys.key(ofAsset: asset), seen, isSame: true, note: note),
      ]
    }
  }
}

/// The row that an adopted device gets in a register, under headings of the program's own.
struct AdoptedRow {
  /// What stands for the file of adopted devices.
  static let fileName = "adopted from scans"
  static let headings = [
    "Serial number", "Hostname", "MAC address", "IP address", "UUID", "Type", "Manufacturer",
    "Model", "Operating system", "Notes",
  ]
  static let fields = [
    "serial_number", "hostname", "mac_address", "ip_address", "machine_uuid", "category",
    "manufacturer", "model", "operating_system", "notes",
  ]

  /// A cell for each heading.
  let cells: [String]

  init(_ device: SeenDevice) {
    let seen = device.seenAt.map { ", seen \($0)" } ?? ""
    let texts: [String?] = [
      device.serialNumber, device.names.first, device.macs.joined(separator: " "),
      device.ips.joined(separator: " "), device.machineUUID, device.deviceType,
      device.manufacturer, device.model, device.operatingSystem,
      "adopted from \(device.source) \(device.fileName):\(device.line)\(seen)",
    ]
    cells = texts.map { $0 ?? "" }
  }

  /// How such rows are read.
  static func shape(kind: String?) -> RowShape {
    let columns = HeadingColumn.all(headings)
    var plan = HeadingPlan(columns: columns)
    for (column, name) in zip(columns, fields) {
      plan.take(column, FieldCatalogue.named(name), .vocabulary, nil, rank: 0)
    }
    return RowShape(plan: plan, dateOrders: [:], defaultKind: kind)
  }
}
