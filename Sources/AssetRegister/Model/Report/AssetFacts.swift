/// What a report needs to know of assets to name them and to say where their rows stand, kept small for many.
struct AssetFacts {
  /// Where a row stands: one file of one register, under one row of headings.
  struct Source: Hashable {
    let organisation: String
    let register: String
    let file: String
    let layout: Int64
  }

  private struct Fact {
    let label: String
    let source: Int32
    let line: Int32
  }

  private var facts: [Int64: Fact] = [:]
  private(set) var sources: [Source] = []
  private var places: [Source: Int32] = [:]
  /// The heading of each field of each source, once they are known.
  var headings: [Source: [String: String]] = [:]

  mutating func add(_ id: Int64, _ label: String, _ source: Source, line: Int) {
    let place = places[source] ?? Int32(sources.count)
    if places.updateValue(place, forKey: source) == nil { sources.append(source) }
    facts[id] = Fact(label: label, source: place, line: Int32(clamping: line))
  }

  /// What people call an asset.
  func label(_ id: Int64) -> String { facts[id]?.label ?? "asset \(id)" }

  /// Where an asset's row stands.
  func row(_ id: Int64) -> (source: Source, line: Int)? {
    facts[id].map { (sources[Int($0.source)], Int($0.line)) }
  }

  /// Where to mend a gap of an asset: file, line, and the headings of those of its cells that the file has.
  func cell(_ id: Int64, _ fields: [String]) -> MendingPlace? {
    guard let (source, line) = row(id) else { return nil }
    let known = headings[source] ?? [:]
    let titles = fields.compactMap { FieldCatalogue.named($0)?.title }
    return MendingPlace(
      organisation: source.organisation, register: source.register, file: source.file, line: line,
      headings: fields.compactMap { known[$0] }, missing: titles.first)
  }
}

/// The cells of a trust's own register that close a gap once they are filled in or corrected.
public struct MendingPlace: Sendable, Equatable {
  public let organisation: String
  public let register: String
  /// The file's name and the line.
  public let file: String
  public let line: Int
  /// The headings of the columns, as the file has them.
  public let headings: [String]
  /// What the column would be called that the file lacks, where it has none of them.
  let missing: String?

  /// Such as `it.csv, line 80, column 'Owner'`.
  public var words: String {
    let row = "\(file), line \(line)"
    if !headings.isEmpty { return "\(row), \(columns)" }
    return missing.map { "\(row): it has no column for '\($0)', add one" } ?? row
  }

  /// The columns in words, such as `columns 'Owner' or 'IAO'`.
  var columns: String {
    let names = headings.map { "'\(CellWords.shortened($0, to: 40))'" }.joined(separator: " or ")
    return "\(headings.count == 1 ? "column" : "columns") \(names)"
  }
}
