import GRDBSQLite

/// The columns of a question's row, read where SQLite has them.
struct QuestionRow {
  let statement: OpaquePointer
  private let asset: Int32
  private let organisation: Int32
  private let detail: Int32?
  private let subject: Int32?
  private var lastOrganisation: String?
  private var lastDetail: String?

  /// Finds the columns by name; nil if `asset_id` or `organisation` is missing.
  init?(_ statement: OpaquePointer) {
    var places: [String: Int32] = [:]
    for column in 0..<sqlite3_column_count(statement) {
      guard let name = sqlite3_column_name(statement, column) else { continue }
      places[String(cString: name)] = column
    }
    guard let asset = places["asset_id"], let organisation = places["organisation"] else {
      return nil
    }
    self.statement = statement
    self.asset = asset
    self.organisation = organisation
    detail = places["detail"]
    subject = places["subject"]
  }

  var hasDetail: Bool { detail != nil }

  /// Hands on the row the statement stands on.
  mutating func read(_ each: (GapAnswer) -> Void) {
    let isAsset = sqlite3_column_type(statement, asset) == SQLITE_INTEGER
    if let detail { lastDetail = text(detail, last: lastDetail) }
    lastOrganisation = text(organisation, last: lastOrganisation)
    each(
      GapAnswer(
        asset: isAsset ? sqlite3_column_int64(statement, asset) : nil,
        organisation: lastOrganisation ?? "", detail: lastDetail,
        subject: isAsset ? nil : subject.flatMap { text($0, last: nil) }))
  }

  /// A column's text: the last row's where it is the same, as the rows of a question say the same over and over.
  private func text(_ column: Int32, last: String?) -> String? {
    guard let start = sqlite3_column_text(statement, column) else { return nil }
    let bytes = UnsafeBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, column)))
    if let last, last.utf8.elementsEqual(bytes) { return last }
    return String(decoding: bytes, as: UTF8.self)
  }
}
