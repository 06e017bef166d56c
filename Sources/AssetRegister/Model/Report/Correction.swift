/// What was found for one empty cell, and where it comes from.
struct FoundValue {
  /// The field, such as `hostname`.
  let field: String
  let value: String
  /// Why it is believed, and where it stands, in words.
  let reason: String
  let source: String

  /// The field's title.
  var title: String { FieldCatalogue.named(field)?.title ?? field }

  /// As a cell of a register has it: several addresses are parted by semicolons.
  var cell: String {
    guard field == "mac_address" else { return value }
    return value.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "; ")
  }
}

/// Which register is to be given back.
public struct CorrectionRequest: Sendable {
  /// The organisation's code.
  public var organisation: String
  /// The register's name; nil for the only one there is.
  public var register: String?
  /// Where the file lies that the register was read from last as a whole, so that it is mended in place.
  public var source: String?

  /// A request for one register of an organisation.
  public init(organisation: String, register: String? = nil, source: String? = nil) {
    (self.organisation, self.register, self.source) = (organisation, register, source)
  }
}

/// What a send-back of one register came to.
public struct CorrectionSummary: Sendable, Equatable {
  /// The organisation's code and the register's name.
  public let organisation: String
  public let register: String
  /// The name of the file that the register was read from last as a whole.
  public let file: String
  /// Whether that file was mended in place, so that everything else in it is its own.
  public let isInPlace: Bool
  /// Whether that file is a workbook.
  public let isWorkbook: Bool
  /// How the file has to be read where that can't be told from it: its encoding, its sheet, the kind of rows that don't
  /// say, the day it was exported.
  public internal(set) var encoding: String?
  public internal(set) var sheet: String?
  public internal(set) var kind: String?
  public internal(set) var asOf: String?
  public internal(set) var rows = 0
  /// Rows in which something was filled in.
  public internal(set) var filledRows = 0
  /// Cells filled in, by the title of their field.
  public internal(set) var filled: [String: Int] = [:]
  /// Values found for fields that the file has no column for, by the field's title.
  public internal(set) var withoutColumn: [String: Int] = [:]
  /// Values found that another row states already, so that the two rows would no longer be told apart.
  public internal(set) var taken = 0
  /// Values of rows that, once they were filled in, could be taken for another asset's.
  public internal(set) var ambiguous = 0
  /// Values that can't be written in the file's encoding.
  public internal(set) var unwritable = 0
  /// Cells of the trust's own that a spreadsheet might run as formulas; they stand as they were.
  public internal(set) var risky = 0
  /// Rows without a place that say where the asset was last seen.
  public internal(set) var placed = 0
  /// Rows of which later files say something else than the file, and rows that they added.
  public internal(set) var newer = 0
  public internal(set) var added = 0
  /// Rows that had no room for the words of the two columns.
  public internal(set) var wordless = 0

  init(_ base: CorrectionBase, isInPlace: Bool) {
    (organisation, register, file) = (base.organisation, base.register, base.file)
    self.isInPlace = isInPlace
    isWorkbook = base.isWorkbook
    asOf = base.asOf
  }

  /// All cells filled in.
  public var cells: Int { filled.values.reduce(0, +) }

  /// The import that takes the mended file back, such that it is read as the file was.
  public func importRequest(path: String) throws -> RegisterImport {
    var request = RegisterImport(path: path, organisation: organisation, name: register)
    if let encoding { try request.setEncoding(encoding) }
    if let kind { try request.setDefaultKind(kind) }
    request.sheet = sheet
    request.asOf = asOf
    return request
  }
}
