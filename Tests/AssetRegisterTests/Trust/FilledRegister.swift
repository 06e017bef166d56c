import Foundation
import GRDB

@testable import AssetRegister

/// A register with a batch of every kind, one built on another; all ids are chosen here, so that two registers with
/// the same batches are equal.
final class FilledRegister {
  static let occasion = Occasion(
    actor: "tester", host: "bench", version: "0", instant: "2026-11-24T09:00:00Z",
    today: "2026-11-24")

  let folder: URL
  let register: Register

  /// Fills a register with the first `count` batches; the facts of `omitted` are left out.
  init(_ count: Int, omitting omitted: Int? = nil) throws {
    folder = try Self.newFolder()
    register = try Register.create(
      at: folder.appending(path: "register.sqlite").path, partnership: "Test partnership",
      occasion: Self.occasion)
    try register.change(occasion: Self.occasion, dryRun: false) { transaction in
      try transaction.database.execute(
        sql: """
          INSERT INTO register (id, organisation, name) VALUES (1, 'RXN', 'IT'), (2, 'RTX', 'EBME')
          """)
    }
    for index in 0..<count { try apply(index, isEmpty: index + 1 == omitted) }
  }

  /// A register with all batches, or one whose file has these bytes.
  init(_ bytes: Data = filled) throws {
    folder = try Self.newFolder()
    let path = folder.appending(path: "register.sqlite").path
    try bytes.write(to: URL(filePath: path))
    register = try Register.open(at: path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The file of a register with all batches, made once.
  static let filled: Data = {
    guard let whole = try? FilledRegister(steps.count) else { return Data() }
    return (try? Data(contentsOf: URL(filePath: whole.register.path))) ?? Data()
  }()

  /// Every export and each asset of a register with all batches.
  static let untouched = (try? FilledRegister().everything()) ?? []

  private static func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "iar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Makes one batch; `index` counts from 0, batches from 1.
  func apply(_ index: Int, isEmpty: Bool = false) throws {
    let step = Self.steps[index]
    try register.change(occasion: Self.occasion, dryRun: false) { transaction in
      var draft = BatchDraft(kind: step.kind)
      draft.fileName = step.file
      draft.registerID = step.register
      draft.asOf = step.register.map { _ in "2026-11-0\(index - 3)" }
      draft.isPartial = step.isPartial
      let id = try transaction.insert(draft)
      if !isEmpty {
        try transaction.database.execute(sql: step.sql)
        if step.register != nil { try Self.pointAssets(to: id, transaction) }
      }
      try transaction.deriveResolutions()
      try transaction.log(action: "import", batch: id, summary: "\(step.kind) by hand")
    }
  }

  /// Every export and each asset in full.
  func everything() throws -> [String] {
    var texts: [String] = []
    for kind in ExportKind.allCases where ![.held, .corrections].contains(kind) {
      texts.append(try export(ExportRequest(kind)))
    }
    for (request, _) in try register.read({ try $0.registersWithHeldRows(.init(.held)) }) {
      texts.append(try export(request))
    }
    for id in Int64(1)...9 {
      guard case .one(let asset, _) = try? register.show(String(id)) else { continue }
      texts.append(AssetReport.text(asset))
    }
    return texts
  }

  /// The figures of the status.
  func figures() throws -> String {
    let status = try register.status(occasion: Self.occasion)
    return "\(status.trusts) \(status.sources) \(status.people) \(status.places) \(status.networks)"
  }

  func export(_ request: ExportRequest, _ format: TableFormat = .csv) throws -> String {
    var bytes: [UInt8] = []
    _ = try register.export(request, as: format) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func pointAssets(to batch: Int64, _ transaction: Transaction) throws {
    try transaction.database.execute(
      sql: """
        UPDATE asset SET (record_id, batch_id, line) = (
          SELECT record_id, batch_id, line FROM entry WHERE batch_id = ?1 AND asset_id = asset.id)
        WHERE id IN (SELECT asset_id FROM entry WHERE batch_id = ?1)
        """, arguments: [batch])
  }
}

extension FilledRegister {
  struct Step {
    let kind: String
    var file: String?
    var register: Int64?
    var isPartial = false
    let sql: String
  }

  /// Batch 1 is the first. Batch 9 is the second full IT file, batch 10 mends a row of it.
  static let steps: [Step] = [
    Step(
      kind: "organisations", file: "organisations.csv",
      sql: """
        INSERT INTO organisation (batch_id, line, code, scheme, name, kind) VALUES
          (1, 2, 'RXN', 'ODS', 'North Hospitals', 'trust'), (1, 3, 'RTX', 'ODS', 'Bay Hospitals', 'trust')
        """),
    Step(
      kind: "locations", file: "places.csv",
      sql: """
        INSERT INTO place (batch_id, line, path, parent, kind, name, organisation) VALUES
          (2, 2, 'Royal', NULL, 'site', 'Royal', 'RXN'), (2, 3, 'Royal / Ward 1', 'Royal', 'room', 'Ward 1', 'RXN');
        INSERT INTO place_alias VALUES (2, 'RH', 'Royal', 4)
        """),
    Step(
      kind: "networks", file: "networks.csv",
      sql:
        "INSERT INTO network (batch_id, line, cidr, organisation) VALUES (3, 2, '10.1.0.0/16', 'RXN')"
    ),
    Step(
      kind: "people", file: "people.csv",
      sql: """
        INSERT INTO person (batch_id, line, email, name, organisations) VALUES
          (4, 2, 'ada.quill@north.example', 'Ada Quill', 'RXN'),
          (4, 3, 'bo.tarn@bay.example', 'Bo Tarn', 'RTX RXN')
        """),
    Step(
      kind: "register", file: "it.csv", register: 1,
      sql: """
        INSERT INTO layout (id, headings) VALUES (1, '["Tag","Name","Serial","Owner","Notes"]');
        INSERT INTO record (id, layout_id, content, raw, asset_tag, name, kind, serial_number, iao, room, site) VALUES
          (1, 1, 1, '["T1","Ward PC","AB12345","A. Quill","=1+1"]', 'T1', 'Ward PC', 'hardware', 'AB12345', 'A. Quill', 'Ward 1', 'Royal'),
          (2, 1, 2, '["T2","Pump 2","CD12345","","x"]', 'T2', 'Pump 2', 'medical device', 'CD12345', NULL, NULL, NULL),
          (3, 1, 3, '["T3","Ledger","","",""]', 'T3', 'Ledger', 'information', NULL, NULL, NULL, NULL),
          (4, 1, 4, '["T9","Odd","","","é \\"q\\""]', 'T9', 'Odd', NULL, NULL, NULL, NULL, NULL);
        INSERT INTO asset (id, register_id, record_id, batch_id, line) VALUES (1, 1, 1, 5, 2), (2, 1, 2, 5, 3), (3, 1, 3, 5, 4);
        INSERT INTO entry (batch_id, line, record_id, asset_id, outcome, reason) VALUES
          (5, 2, 1, 1, 'new', NULL), (5, 3, 2, 2, 'new', NULL), (5, 4, 3, 3, 'new', NULL),
          (5, 5, 4, NULL, 'held', 'two assets share its keys');
        INSERT INTO finding VALUES (1, 1, 'Serial', 'serial_number', 'damaged', '8.9E+18'), (4, 1, 'Tag', 'asset_tag', 'odd', 'T9');
        INSERT INTO note VALUES (5, 1, 'title', 1, 'a title line was left out');
        INSERT INTO mapping VALUES (5, 1, 'Owner', 'iao')
        """),
    Step(
      kind: "register", file: "ebme.csv", register: 2,
      sql: """
        INSERT INTO layout (id, headings) VALUES (2, '["Serial","MAC"]');
        INSERT INTO record (id, layout_id, content, raw, serial_number, mac_address, hostname) VALUES
          (5, 2, 5, '["AB12345","00:1a:2b:3c:4d:5e"]', 'AB12345', '00:1a:2b:3c:4d:5e', 'pc1');
        INSERT INTO asset (id, register_id, record_id, batch_id, line) VALUES (4, 2, 5, 6, 2);
        INSERT INTO entry (batch_id, line, record_id, asset_id, outcome) VALUES (6, 2, 5, 4, 'new')
        """),
    Step(
      kind: "assign",
      sql: """
        INSERT INTO assignment (id, batch_id, asset_id, role, person, from_on) VALUES
          (1, 7, 1, 'iao', 'bo.tarn@bay.example', '2026-11-10');
        INSERT INTO assignment (id, batch_id, organisation, role, person, from_on) VALUES
          (2, 7, 'RXN', 'siro', 'ada.quill@north.example', '2026-11-10')
        """),
    Step(
      kind: "rules", file: "rules.yaml",
      sql: """
        INSERT INTO assignment (id, batch_id, asset_id, role, person, from_on, rule) VALUES
          (3, 8, 2, 'iaa', 'ada.quill@north.example', '2026-11-11', 'pumps'),
          (4, 8, 3, 'iaa', 'ada.quill@north.example', '2026-11-11', 'ledgers')
        """),
    Step(
      kind: "register", file: "it2.csv", register: 1,
      sql: """
        INSERT INTO record (id, layout_id, content, raw, asset_tag, name, kind, serial_number) VALUES
          (6, 1, 6, '["T2","Pump 2","CD12345","","y"]', 'T2', 'Pump 2', 'medical device', 'CD12345'),
          (7, 1, 7, '["T4","Scanner","","",""]', 'T4', 'Scanner', 'hardware', NULL),
          (8, 1, 8, '["","","-5+cmd","",""]', NULL, NULL, NULL, NULL);
        INSERT INTO asset (id, register_id, record_id, batch_id, line) VALUES (5, 1, 7, 9, 4);
        INSERT INTO entry (batch_id, line, record_id, asset_id, outcome, reason) VALUES
          (9, 2, 1, 1, 'unchanged', NULL), (9, 3, 6, 2, 'changed', NULL), (9, 4, 7, 5, 'new', NULL),
          (9, 5, 8, NULL, 'held', 'no name and no identifier')
        """),
    Step(
      kind: "register", file: "mended.csv", register: 1, isPartial: true,
      sql: """
        INSERT INTO record (id, layout_id, content, raw, name) VALUES (9, 1, 9, '["","Mended","","",""]', 'Mended');
        INSERT INTO asset (id, register_id, record_id, batch_id, line) VALUES (6, 1, 9, 10, 2);
        INSERT INTO entry (batch_id, line, record_id, asset_id, outcome, mends_batch_id, mends_line) VALUES
          (10, 2, 9, 6, 'new', 9, 5)
        """),
    Step(
      kind: "assignments", file: "acknowledged.csv",
      sql: "INSERT INTO acknowledgement VALUES (1, 11, '2026-11-12')"),
    Step(
      kind: "handover",
      sql: """
        INSERT INTO assignment_end VALUES (3, 12, '2026-11-13', 'handed over');
        INSERT INTO assignment (id, batch_id, asset_id, role, person, from_on) VALUES
          (5, 12, 2, 'iaa', 'bo.tarn@bay.example', '2026-11-13')
        """),
    Step(
      kind: "review periods", file: "periods.csv",
      sql:
        "INSERT INTO review_period (batch_id, line, organisation, kind, days) VALUES (13, 2, NULL, NULL, 365)"
    ),
  ]
}
