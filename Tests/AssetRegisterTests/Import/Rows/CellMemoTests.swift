import Testing

@testable import AssetRegister

@Suite struct `Remembering what cells were read as` {
  @Test(arguments: UInt64(0)..<50)
  func `a remembered cell reads as a cell that is read anew`(seed: UInt64) throws {
    let words = [
      "", "Laptop", "laptop ", "In use", "TBC", "'=1", "03/04/2025", "31/02/2025", "25/12/24",
      "yes",
      "Dr A. Khan", "Ward 3", "N/A", "Infusion pump", "£12", "unknown word", "critical",
    ]
    var state = seed &+ 1
    var text = "Asset Name,Device Type,Asset Status,Purchase Date,Criticality,Personal Data,Room\n"
    for row in 0..<60 {
      let cells = (0..<6).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return words[Int(truncatingIfNeeded: state >> 33) % words.count]
      }
      text += "N\(row)," + cells.joined(separator: ",") + "\n"
    }
    let remembered = try ReadingBench(text)
    let anew = try ReadingBench(text, forgets: true)
    #expect(remembered.rows.map(\.content) == anew.rows.map(\.content))
    for slot in remembered.shape.fields.indices {
      #expect(remembered.rows.map { $0.text(slot) } == anew.rows.map { $0.text(slot) })
    }
    #expect(remembered.rows.map(\.findings) == anew.rows.map(\.findings))
  }
}
