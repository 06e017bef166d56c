/// What a column of a scan says of a device.
enum ColumnMeaning: Hashable, Sendable {
  case field(SightingField)
  /// The number under which a service knows the device; the service's name goes in front.
  case deviceID(service: String)
  /// A name of the directory, `CN=PC1,OU=Ward 4,DC=trust,DC=example`: its last parts are the domain.
  case distinguishedName
  /// When it was seen, and how that is known.
  case seen(SeenHow)
  /// For how many seconds a lease was given, so that its end tells when that was.
  case leaseLength
  /// Kept as it is.
  case unused

  /// The directory whose device IDs several services know, so that they go before a service's own.
  static let entra = "entra"

  /// The field that the column fills; nil where it fills none.
  var field: SightingField? {
    switch self {
    case .field(let field): field
    case .deviceID: .deviceID
    case .distinguishedName: .domain
    case .seen: .seenAt
    case .leaseLength: .leaseEnd
    case .unused: nil
    }
  }

  /// A field as `schema/sighting_headings.csv` and `--map` name it, with the service behind a device's number.
  init?(named text: String, heading: String) {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let name = words.first, let field = SightingField(rawValue: name) else { return nil }
    switch field {
    case .deviceID:
      self = .deviceID(service: words.count > 1 ? words[1] : Fold.heading(heading))
    case .seenAt: self = .seen(.device)
    default: self = .field(field)
    }
  }
}
