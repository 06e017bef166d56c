import Foundation
import Testing

@Suite struct `Importing the sample registers` {
  private func firstLine(_ run: Run) -> String {
    String(run.err.split(separator: "\n").first ?? "")
  }

  @Test func `ends as their list says, and a second time with nothing changed`() throws {
    let samples = try SampleRegisters()
    var rows = 0
    for step in SampleRegisters.steps {
      let run = try samples.run(step)
      let name = step.path.split(separator: "/").last ?? ""
      #expect(
        firstLine(run)
          == "\(name) as \(step.trust) \(step.name): \(step.rows) rows: \(step.rows - step.held) new, "
          + "0 unchanged, 0 changed, \(step.held) held")
      #expect(run.status == step.status)
      #expect(run.out == "")
      rows += step.rows
    }
    #expect(rows == 824)
    let assets = try Run("export", "assets", in: samples.folder).out
    for step in SampleRegisters.steps {
      let run = try samples.run(step)
      #expect(
        firstLine(run).hasSuffix(
          ": \(step.rows) rows: 0 new, \(step.rows - step.held) unchanged, 0 changed, \(step.held) held"
        ))
      #expect(run.err.hasSuffix("\nthe register holds this file already: nothing was changed\n"))
      #expect(run.status == step.status)
    }
    #expect(try Run("export", "assets", in: samples.folder).out == assets)
    try november(samples)
    #expect(try Run("verify", in: samples.folder).status == 0)
  }

  /// The November export of the first register: the answer given in October is remembered.
  private func november(_ samples: SampleRegisters) throws {
    let step = SampleRegisters.Step(
      path: "rxn/it-2026-11.csv", trust: "RXN", name: "IT", asOf: "2026-11-20", rows: 122)
    let dry = try samples.run(step, "--dry-run")
    let run = try samples.run(step)
    #expect(run.status == 3)
    #expect(dry.status == 3)
    #expect(dry.err.hasSuffix("\na dry run: nothing was changed\n"))
    #expect(firstLine(dry) == firstLine(run))
    #expect(
      run.err == """
        it-2026-11.csv as RXN IT: 122 rows: 6 new, 108 unchanged, 7 changed, 1 held; 3 assets of the register missing from it
          kept as they are: 'Encrypted'
          look at 'Asset Tag': 1 cell with a word for nothing, such as 'N/A', left empty; first on line 37: 'No tag'
          look at 'Serial Number': 2 cells with a value that many things share, such as 'Default string', left empty; first on line 12: 'To be filled by O.E.M.'
          look at 'Serial Number': 1 cell with a word for nothing, such as 'N/A', left empty; first on line 58: 'unknown'
          look at 'MAC Address': 1 cell with a word for nothing, such as 'N/A', left empty; first on line 6: 'TBC'
          2 names for no one person of the directory, kept as text (iar import people FILE):
            'Digital Infrastructure team' in 18 rows
            'P. Whitlock' in 1 row
          held, touching nothing, until a person mends them:
            line 85: its asset tag 'LTH104367' is asset 83, its serial number '5CG99225AX' is asset 84
            to mend them: iar export held --trust RXN --name 'IT' --format csv -o held.csv
        batch 20; take it back with: iar undo 20

        """)
  }

  @Test func `tells how a file was read`() throws {
    let samples = try SampleRegisters()
    let step = try #require(SampleRegisters.steps.first { $0.path == "rxl/it.csv" })
    #expect(
      try samples.run(step).err == """
        it.csv as RXL IT: 91 rows: 90 new, 0 unchanged, 0 changed, 1 held
          headings found at line 5, below 2 lines of title
          row of merged cells at line 4 not used
          'Purchased': 49 dates can only have the day first, 2 only the month; all are read with the day first, and 36 could be either
          line 97: a row of totals, left out
          'Location' taken for site: 89 of 90 values are known sites
          'Status' taken for status: 90 of 90 values are words for a stage of life
          look at 'Serial No': 1 cell with a word for nothing, such as 'N/A', left empty; first on line 11: 'N/A'
          look at 'Purchased': 2 cells with a date that is no day the way its column is read, such as 31/02/2025, left empty; first on line 7: '11/19/2023'
          2 names for no one person of the directory, kept as text (iar import people FILE):
            'IT Operations' in 3 rows
            'Mr Lorcan Sedgwick' in 1 row; nearest: Lorcan Sedgewick <lorcan.sedgewick@bfwh.example>
          1 name for no place of the directory, kept as text (iar import locations FILE):
            'Blackpool Victria Hospital / Cardiac ITU' in 1 row; nearest: Blackpool Victoria Hospital
          held, touching nothing, until a person mends them:
            line 44: found 20 cells, but there are 18 headings
            to mend them: iar export held --trust RXL --name 'IT' --format csv -o held.csv
        batch 6; take it back with: iar undo 6

        """)
  }
}
