/// One field of a register row: a column of the table `record`, and what it means.
public struct Field: Hashable, Sendable {
  /// The column's name, such as `serial_number`.
  public let name: String
  /// What kind of value it holds.
  public let type: FieldType
  /// What people call it, such as `Serial number`.
  public let title: String
  /// The group it is listed under, such as `device`.
  public let group: String
  /// One line on what it says.
  public let meaning: String
}

/// The kinds of value a field holds. The raw values are the words of `schema/fields.csv`.
public enum FieldType: String, Sendable, CaseIterable {
  case text
  case assetTag = "asset tag"
  case serialNumber = "serial number"
  case hostname
  case macAddress = "MAC address"
  case ipAddress = "IP address"
  case uuid = "UUID"
  case date
  case yesOrNo = "yes or no"
  case kind
  case status
  case criticality
  case person
  case place

  /// Whether a cell may hold several values, and several columns may be of one field.
  var holdsSeveral: Bool { self == .macAddress || self == .ipAddress }
}
