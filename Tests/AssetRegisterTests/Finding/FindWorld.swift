import GRDB

@testable import AssetRegister

/// A register of some hundred assets of two trusts, with texts that are hard to find: few letters, quotes, capitals,
/// records that several assets share or had before, people assigned and people gone.
struct FindWorld {
  let fixture: RegisterFixture
  private var cells: SeededCells
  private(set) var texts: [String] = []

  /// `isPlain`: as its files have it, with nobody assigned.
  init(seed: UInt64, rows: ClosedRange<Int> = 150...400, isPlain: Bool = false) throws {
    fixture = try RegisterFixture()
    cells = SeededCells(seed: seed)
    try fixture.organisation("RXN", "North")
    try fixture.organisation("RTX", "Bay")
    for (index, name) in ["Ada Quill", "Bo 100%_Tarn", "Cé \"Dee\" Oake"].enumerated() {
      try fixture.person("p\(index).Quill@bay.example", name)
    }
    for trust in ["RXN", "RTX", "RXN"] { try addRows(trust, Int.random(in: rows, using: &cells)) }
    guard !isPlain else { return }
    try assign()
    try move()
  }

  /// A text to look for: a part of one that is there, with other capitals, or made up.
  mutating func question() -> String {
    let text = Array((texts.randomElement(using: &cells) ?? "").unicodeScalars)
    let length = min(text.count, Int.random(in: 1...9, using: &cells))
    guard length > 0, Int.random(in: 0..<6, using: &cells) > 0 else { return word() + "z" }
    let start = Int.random(in: 0...text.count - length, using: &cells)
    var part = String(String.UnicodeScalarView(text[start..<start + length]))
    if Bool.random(using: &cells) {
      part = Bool.random(using: &cells) ? part.uppercased() : part.lowercased()
    }
    return part.utf8.allSatisfy { $0 == 0x20 } ? "ward" : part
  }

  private mutating func word() -> String {
    let letters = [
      "a", "B", "0", "1", "9", "-", "%", "_", "\\", "\"", "é", "É", ",", "[", "\u{202E}", " ", "x",
      "Q",
    ]
    return (0..<Int.random(in: 1...8, using: &cells)).map { _ in
      letters.randomElement(using: &cells) ?? "a"
    }.joined()
  }

  private mutating func addRows(_ trust: String, _ count: Int) throws {
    let rooms = ["Ward 1", "Ward 12", "Theatre \"A\"", "Plant\\room", "Café"]
    var rows: [[String: String]] = []
    for _ in 0..<count {
      var row = ["asset_tag": "T\(Int.random(in: 0..<3000, using: &cells))"]
      row["name"] = Bool.random(using: &cells) ? word() : nil
      row["room"] = rooms.randomElement(using: &cells)
      row["serial_number"] = "SN\(UInt32.random(in: 0...UInt32.max, using: &cells))"
      let node = Int.random(in: 10..<40, using: &cells)
      row["mac_address"] = "00:1a:2b:00:00:\(node)" + (node > 30 ? " 00:1a:2b:00:01:\(node)" : "")
      row["hostname"] = Int.random(in: 0..<9, using: &cells) == 0 ? "rxn-\(word())" : nil
      rows.append(row)
    }
    texts += rows.suffix(40).flatMap(\.values) + ["p1.quill@bay", "Ada Quill", "100%_", "\"Dee\""]
    try fixture.assets(trust: trust, rows)
  }

  private mutating func assign() throws {
    let last = try fixture.register.read { try $0.number("SELECT max(id) FROM asset") }
    try fixture.batch("assign") { transaction, batch in
      for _ in 0..<60 {
        try transaction.database.execute(
          sql: """
            INSERT INTO assignment (batch_id, asset_id, role, person, from_on) VALUES (?, ?, 'iao', ?, '2026-11-01')
            """,
          arguments: [
            batch, Int.random(in: 1...last, using: &cells),
            "p\(Int.random(in: 0...3, using: &cells)).Quill@bay.example",
          ])
        guard Bool.random(using: &cells) else { continue }
        try transaction.database.execute(
          sql: """
            INSERT OR IGNORE INTO assignment_end VALUES (?, ?, '2026-11-02', 'moved')
            """, arguments: [transaction.database.lastInsertedRowID, batch])
      }
    }
  }

  /// Some assets get another's record, as a newer file may bring.
  private mutating func move() throws {
    let cells = (0..<20).map { _ in Int.random(in: 1...150, using: &self.cells) }
    try fixture.register.change(occasion: fixture.occasion, dryRun: false) { transaction in
      for (one, other) in zip(cells, cells.dropFirst()) {
        try transaction.database.execute(
          sql: """
            UPDATE asset SET record_id = (SELECT record_id FROM asset WHERE id = ?) WHERE id = ?
            """, arguments: [one, other])
      }
    }
  }
}
