/// What can be written out of a register for other programs and for people.
public enum ExportKind: String, CaseIterable, Sendable {
  /// Every asset with all its fields, where it comes from, who answers for it, and its row as the file has it.
  case assets
  /// Which row of which register, and which sighting of which scan, is which asset.
  case links
  /// Every sighting of every scan as it was read, and the asset it is taken for.
  case sightings
  /// Values that scans give where a register says nothing.
  case fills
  /// Values that scans give where a register says otherwise, with both days.
  case conflicts
  /// Devices that scans show and no register has.
  case unregistered
  /// Pairs of assets that identifiers say are the same thing.
  case duplicates
  /// Identifiers that several devices hold and that tell none of them, why, and what was decided about each.
  case shared
  /// What people decided about what is the same; what was taken back too.
  case decisions
  /// Who was given which asset or organisation to answer for, when and how; those that ended too.
  case assignments
  /// Roles that nobody has acknowledged yet, to chase.
  case unacknowledged
  /// Gaps that people accepted, with those that ran out or were taken back.
  case acceptances
  /// What a person should look at in the files.
  case findings
  /// The rows of one register on hold, under the file's own headings, to be mended and imported again.
  case held
  /// One register as its trust knows it, with what was found filled in where it was empty.
  case corrections
  /// Places as they stand today.
  case places
  /// People as they stand today.
  case people
}

/// What to export: of which organisation and register, if not of all.
public struct ExportRequest: Sendable {
  let kind: ExportKind
  let trust: String?
  let register: String?

  /// A request; `trust` is an organisation's code, `register` the name of one of its registers.
  public init(_ kind: ExportKind, trust: String? = nil, register: String? = nil) {
    self.kind = kind
    self.trust = trust
    self.register = register
  }
}
