/// Finds neighbouring rows of a register whose identifiers changed places: a device whose serial number stands in one row
/// and whose name or address stands in the next.
enum RowSlips {
  /// How many lines apart rows are neighbours.
  static let reach: Int64 = 5

  /// The pairs of assets, as places in the list, with the device that shows it.
  static func find(_ field: MatchField) -> [Slip] {
    var slips: [Slip] = []
    for device in field.list.indices {
      guard let bySerial = only(.serial, device, field) else { continue }
      for kind in [KeyKind.name, .mac] {
        guard let other = only(kind, device, field), other != bySerial,
          areNeighbours(field.things[Int(bySerial)], field.things[Int(other)])
        else { continue }
        slips.append(Slip(bySerial: bySerial, byOther: other, kind: kind, device: device))
        break
      }
    }
    return slips
  }

  /// One slip: the row with the device's serial number and the one with its name or address.
  struct Slip {
    let bySerial: Int32
    let byOther: Int32
    let kind: KeyKind
    let device: Int
  }

  private static func areNeighbours(_ one: Particulars, _ other: Particulars) -> Bool {
    one.file == other.file && abs(one.line - other.line) <= reach
      && (one.serial.isEmpty || other.serial.isEmpty || one.serial != other.serial)
  }

  /// The one asset that holds one of a device's keys of a kind.
  private static func only(_ kind: KeyKind, _ device: Int, _ field: MatchField) -> Int32? {
    var found: Int32?
    for member in field.list.members(of: device) {
      for place in field.table.groups(of: Int(member)) {
        let group = field.table.groups[Int(place)]
        guard group.kind == kind, group.shared == nil, group.assets == 1 else { continue }
        let asset = field.table.holders[group.range.lowerBound]
        if let found, found != asset { return nil }
        found = asset
      }
    }
    return found
  }
}
