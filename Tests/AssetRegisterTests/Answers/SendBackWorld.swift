import Foundation
import GRDB
import Tabular

@testable import AssetRegister

/// The sample registers with every third cell blanked that a scan could fill, and the sample scans.
final class SendBackWorld {
  /// One register of the samples.
  struct Sample: Sendable, CustomStringConvertible {
    let path: String
    let trust: String
    let name: String
    let asOf: String
    var map: String?
    var kind: String?
    var encoding: String?

    var description: String { path }
  }

  static let samples = [
    Sample(
      path: "rxn/it-2026-10.csv", trust: "RXN", name: "IT", asOf: "2026-10-31", map: "rxn-it.csv"),
    Sample(
      path: "rxn/ebme.csv", trust: "RXN", name: "EBME", asOf: "2026-10-31", kind: "medical device"),
    Sample(
      path: "rxn/information-assets.csv", trust: "RXN", name: "Information assets",
      asOf: "2026-10-15", map: "rxn-information-assets.csv"),
    Sample(path: "rxl/it.csv", trust: "RXL", name: "IT", asOf: "2026-10-30"),
    Sample(
      path: "rxl/ebme.csv", trust: "RXL", name: "EBME", asOf: "2026-10-31", kind: "medical device"),
    Sample(
      path: "rxl/information-assets.csv", trust: "RXL", name: "Information assets",
      asOf: "2026-11-02"),
    Sample(path: "rxr/it.csv", trust: "RXR", name: "IT", asOf: "2026-11-06"),
    Sample(
      path: "rxr/ebme.csv", trust: "RXR", name: "EBME", asOf: "2026-10-26", kind: "medical device",
      encoding: "mac-roman"),
    Sample(
      path: "rxr/information-asset-register.csv", trust: "RXR", name: "Information assets",
      asOf: "2026-10-12"),
    Sample(path: "rtx/it.csv", trust: "RTX", name: "IT", asOf: "2026-11-09"),
    Sample(
      path: "rtx/medical-devices.csv", trust: "RTX", name: "EBME", asOf: "2026-11-03",
      kind: "medical device"),
    Sample(
      path: "rtx/information-assets.csv", trust: "RTX", name: "Information assets",
      asOf: "2026-06-12"),
    Sample(path: "rw5/it.csv", trust: "RW5", name: "IT", asOf: "2026-10-31"),
    Sample(
      path: "rw5/information-assets.csv", trust: "RW5", name: "Information assets",
      asOf: "2026-11-13"),
  ]

  private static let scans: [(path: String, trust: String, seenAt: String?)] = [
    ("rxn/intune-devices.csv", "RXN", nil), ("rxn/ad-computers.csv", "RXN", nil),
    ("rxn/ise-endpoints.csv", "RXN", nil), ("rxn/nmap-servers-and-printers.xml", "RXN", nil),
    ("rxn/dhcp-leases.csv", "RXN", "2026-11-20T07:30:00Z"),
    ("rxn/switch-rph-sw-125.txt", "RXN", "2026-11-18T14:05:00Z"),
    ("rxl/claroty-xdome.csv", "RXL", nil), ("rxl/defender-devices.csv", "RXL", nil),
    ("rxl/nmap-cardiac.xml", "RXL", nil), ("rxr/lansweeper-assets.csv", "RXR", nil),
    ("rxr/dhcp-scope-leases.csv", "RXR", "2026-11-20T12:00:00Z"),
    ("rtx/devices.csv", "RTX", nil), ("rw5/masscan.xml", "RW5", nil),
  ]

  let fixture: RegisterFixture
  var register: Register { fixture.register }
  private let root = SourceFile.root.appending(path: "samples")

  init() throws {
    fixture = try RegisterFixture()
    for kind in [DirectoryKind.organisations, .people, .locations, .networks, .ports] {
      _ = try register.importDirectory(
        kind, from: root.appending(path: "\(kind.rawValue).csv").path, occasion: fixture.occasion)
    }
    for sample in Self.samples {
      var request = try request(sample, try blanked(sample))
      if let map = sample.map {
        request.answers = try HeadingAnswers(
          file: root.appending(path: "maps/\(map)").path, flags: [])
      }
      _ = try register.importRegister(request, occasion: fixture.occasion)
    }
    for scan in Self.scans {
      var request = ScanRequest(
        path: root.appending(path: "scans/\(scan.path)").path, organisation: scan.trust)
      request.seenAt = scan.seenAt
      _ = try register.enrich(from: request, occasion: fixture.occasion)
    }
    _ = try register.importAssignments(
      from: root.appending(path: "assignments.csv").path, occasion: fixture.occasion)
  }

  /// How a sample's file, or the file mended, is imported.
  func request(_ sample: Sample, _ path: String) throws -> RegisterImport {
    var request = RegisterImport(path: path, organisation: sample.trust, name: sample.name)
    request.asOf = sample.asOf
    if let kind = sample.kind { try request.setDefaultKind(kind) }
    if let encoding = sample.encoding { try request.setEncoding(encoding) }
    return request
  }

  /// The table of a file, its rows as cells.
  func cells(_ path: String, _ sample: Sample) throws -> (table: RegisterTable, rows: [[String]]) {
    let table = try RegisterTable(
      path: path, encoding: sample.encoding.flatMap(TextEncoding.init), delimiter: nil)
    var rows: [[String]] = []
    try table.forEachRow { row, kind in
      if case .total = kind { return }
      rows.append((0..<row.count).map { row.text($0) })
    }
    return (table, rows)
  }

  /// Where the copy of a sample lies.
  func path(_ sample: Sample) -> String {
    let name = sample.path.replacing("/", with: "-")
    return fixture.folder.appending(path: name).path
  }

  /// How a sample's text is read.
  func dialect(_ sample: Sample, _ table: RegisterTable) -> Dialect {
    Dialect(
      encoding: TextEncoding(rawValue: table.source.encoding) ?? .utf8,
      delimiter: Delimiter(name: table.source.delimiter) ?? .comma)
  }

  /// A copy of a sample without every third cell that a scan could fill, and without the suppliers, as they tell the
  /// maker; every other byte is the sample's.
  private func blanked(_ sample: Sample) throws -> String {
    let original = root.appending(path: "registers/\(sample.path)").path
    let (table, _) = try cells(original, sample)
    let fields = LayoutFields(headings: table.layout.headings, answers: HeadingAnswers()).columns
    let fillable = ["manufacturer", "hostname", "mac_address", "model", "operating_system"]
      .map { fields[$0] }
    let dialect = dialect(sample, table)
    let coder = RawCellCoder(dialect)
    var reader = try RawRecordReader(path: original, dialect: dialect)
    var bytes = reader.byteOrderMark
    var record = RawRecord()
    var index = 0
    while try reader.next(&record) {
      var cells: [Int: [UInt8]] = [:]
      if record.line > table.layout.headingLine, record.cells.count == table.layout.headings.count {
        for column in record.cells.indices {
          let place = column == fields["supplier"] ? 0 : fillable.firstIndex(of: column)
          guard let place, (index + place) % 3 == 0 else { continue }
          cells[column] = coder.raw(
            "", isQuoted: coder.isQuoted(record.cell(column)), guardsFormulas: false)
        }
        index += 1
      }
      record.append(to: &bytes, replacing: cells, delimiter: reader.delimiter)
    }
    try Data(bytes).write(to: URL(filePath: path(sample)))
    return path(sample)
  }

  /// Every gap of the register.
  func gaps() throws -> Set<GapList.Gap> {
    let report = try register.reportGaps(GapChoice(), today: fixture.occasion.today)
    return Set(
      report.results.flatMap { result in
        result.rows.map { GapList.Gap(question: result.question.id, target: $0.target) }
      })
  }
}
