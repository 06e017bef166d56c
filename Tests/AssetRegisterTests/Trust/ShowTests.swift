import GRDB
import Testing

@testable import AssetRegister

@Suite struct `Showing an asset` {
  @Test func `tells every value, its row, who answers, and what came before`() throws {
    let filled = try FilledRegister()
    try filled.register.change(occasion: FilledRegister.occasion, dryRun: false) { transaction in
      try transaction.database.execute(
        sql: """
          INSERT OR REPLACE INTO resolution VALUES
            ('person', 'RXN', 'A. Quill', NULL, 'unknown', 'Ada Quill'),
            ('place', 'RXN', 'Royal / Ward 1', 'Royal / Ward 1', 'name', NULL)
          """)
    }
    guard case .one(let asset, let others) = try filled.register.show("T1") else {
      Issue.record("T1 is one asset")
      return
    }
    #expect(others == [])
    #expect(
      AssetReport.text(asset) == """
        asset 1: Ward PC
        RXN North Hospitals, register IT
        from it2.csv:2 (batch 9, as of 2026-11-05)

        identity
          Asset tag  T1
          Name       Ward PC
          Kind       hardware

        people
          Information asset owner  A. Quill

        location
          Site  Royal
          Room  Ward 1

        device
          Serial number  AB12345

        responsible
          iao  Bo Tarn <bo.tarn@bay.example>  since 2026-11-10, assigned by tester in batch 7 (assign), acknowledged 2026-11-12
          iao  nobody known                   the register says 'A. Quill': nobody in the directory, the nearest known is 'Ada Quill'; the person assigned takes precedence

        place
          stated    Royal / Ward 1
          known as  Royal / Ward 1 (by name)

        findings
          Serial  damaged  '8.9E+18'

        same identifiers elsewhere
          asset 4  RTX EBME  pc1  serial number AB12345

        history
          it.csv:2 (batch 5, as of 2026-11-01): new
          it2.csv:2 (batch 9, as of 2026-11-05): unchanged

        the row as the file has it
          Tag     T1
          Name    Ward PC
          Serial  AB12345
          Owner   A. Quill
          Notes   =1+1
        """)
  }

  @Test func `shows as JSON in an order that never changes`() throws {
    guard case .one(let asset, _) = try FilledRegister().register.show("2") else {
      Issue.record("2 is one asset")
      return
    }
    #expect(
      String(decoding: AssetJSON.bytes(asset), as: UTF8.self) == #"""
        {
          "asset": 2,
          "label": "Pump 2",
          "organisation": "RXN",
          "organisation_name": "North Hospitals",
          "register": "IT",
          "missing": false,
          "source": {"file": "it2.csv", "line": 3, "batch": 9, "as_of": "2026-11-05"},
          "fields": {
            "asset_tag": "T2",
            "name": "Pump 2",
            "kind": "medical device",
            "serial_number": "CD12345"
          },
          "row": {
            "Tag": "T2",
            "Name": "Pump 2",
            "Serial": "CD12345",
            "Owner": "",
            "Notes": "y"
          },
          "findings": [],
          "responsible": [
            {"role": "iaa", "person": "bo.tarn@bay.example", "name": "Bo Tarn", "origin": "assigned", "from": "2026-11-13", "until": null, "batch": 12, "by": "tester", "rule": null, "acknowledged": null}
          ],
          "place": null,
          "seen": {
            "sources": [],
            "places": [],
            "fills": [],
            "conflicts": [],
            "suggested": 0
          },
          "same_identifiers": [],
          "history": [
            {"file": "it.csv", "line": 3, "batch": 5, "as_of": "2026-11-01", "outcome": "new", "changes": []},
            {"file": "it2.csv", "line": 3, "batch": 9, "as_of": "2026-11-05", "outcome": "changed", "changes": [{"title": "Notes", "before": "x", "after": "y"}]}
          ]
        }

        """#)
  }

  @Test(arguments: [
    ("1", [1]), ("T1", [1]), ("t1", [1]), ("ab12345", [1, 4]), ("AB12345", [1, 4]),
    ("00-1A-2B-3C-4D-5E", [4]), ("001a.2b3c.4d5e", [4]), ("PC1", [4]), ("ward pc", [1]),
    ("Mended", [6]),
  ])
  func `finds it by id, identifier or name`(word: String, ids: [Int64]) throws {
    switch try FilledRegister().register.show(word) {
    case .one(let asset, _): #expect([asset.id] == ids)
    case .several(let found): #expect(found.map(\.id) == ids)
    }
  }

  @Test func `a number that is both an id and a tag names the id, and tells of the other`() throws {
    let fixture = try RegisterFixture()
    try fixture.assets([["name": "a"], ["name": "b", "asset_tag": "1"]])
    guard case .one(let asset, let others) = try fixture.register.show("1") else {
      Issue.record("1 is an id")
      return
    }
    #expect(asset.id == 1)
    #expect(others.map(\.id) == [2])
  }

  @Test(arguments: [
    ("Ledgr", "did you mean 'Ledger'?"), ("quite unlike", "iar find 'quite unlike'"),
  ])
  func `nothing by that name is an error with the nearest`(word: String, help: String) throws {
    let filled = try FilledRegister()
    #expect(
      throws: RegisterError(.missing, "no asset is called '\(word)'", help: help)
    ) { try filled.register.show(word) }
  }

  @Test func `an asset that left the newest file is missing`() throws {
    guard case .one(let asset, _) = try FilledRegister().register.show("T3") else {
      Issue.record("T3 is one asset")
      return
    }
    #expect(asset.isMissing)
    #expect(
      AssetReport.text(asset).contains("\nmissing from the newest full export of its register\n"))
  }
}

@Suite struct `Finding assets` {
  @Test(arguments: [
    ("pump", [2]), ("PUMP 2", [2]), ("ab123", [1, 4]), ("ada.quill@", [3]), ("bo tarn", [1, 2]),
    ("Quill", [1, 3]), ("ward", [1]), ("royal", [1]), ("=1+1", [1]), ("%", []), ("_", []),
    ("T_", []), ("\\", []), ("3c:4d", [4]), ("nothing such", []),
  ])
  func `looks into cells, fields and people, and takes no sign for another`(
    text: String, ids: [Int64]
  ) throws {
    #expect(try FilledRegister().register.find(text, limit: 10).map(\.id) == ids)
  }

  @Test func `signs that JSON escapes are found in cells`() throws {
    let fixture = try RegisterFixture()
    try fixture.assets([["notes": "6\" bore, 50%\\new_x"], ["notes": "6 bore"]])
    for text in ["6\" b", "50%", "\\new", "w_x"] {
      #expect(try fixture.register.find(text, limit: 10).map(\.id) == [1])
    }
  }

  @Test func `a table tells where each is and stands`() throws {
    let found = try FilledRegister().register.find("ab12345", trust: "rxn", limit: 10)
    #expect(
      String(decoding: FoundReport.bytes(found, .table).bytes, as: UTF8.self) == """
        asset  trust  register  label    kind      tag  serial   place           source
            1  RXN    IT        Ward PC  hardware  T1   AB12345  Royal / Ward 1  it2.csv:2

        """)
  }
}

@Suite struct `The status` {
  @Test func `counts assets, files, people and what waits`() throws {
    let filled = try FilledRegister(9)
    let status = try filled.register.status(occasion: FilledRegister.occasion)
    let text = StatusReport.text(status)
    let head = status.head?.sha256 ?? ""
    #expect(
      text == """
        Test partnership
        \(filled.register.path), \(Counted.text(status.bytes, "byte"))
        log: line 10 \(head)

        trust  name             information  hardware  software  medical device  service  not stated  total
        RTX    Bay Hospitals              0         0         0               0        0           1      1
        RXN    North Hospitals            1         2         0               1        0           0      4
        all                               1         2         0               1        0           1      5

        trust  register  assets  file      as of       imported at           days old  held  missing
        RTX    EBME           1  ebme.csv  2026-11-02  2026-11-24T09:00:00Z        22     0        0
        RXN    IT             4  it2.csv   2026-11-05  2026-11-24T09:00:00Z        19     1        1

        2 organisations, 2 people, 2 places, 1 network, 4 assignments

        next
        1 row of RXN IT on hold  iar export held --trust RXN --name 'IT'
        what is missing          iar gaps
        """)
  }

  @Test func `of an empty register says how to begin`() throws {
    let fixture = try RegisterFixture()
    let status = try fixture.register.status(occasion: fixture.occasion)
    #expect(
      status.nextSteps.map(\.command) == [
        "iar import organisations FILE", "iar import people FILE", "iar import locations FILE",
        "iar import register FILE --trust CODE",
      ])
    #expect(
      String(decoding: StatusReport.json(status), as: UTF8.self).contains(
        #""trusts": [],"#))
  }
}

@Suite struct `Raw cells` {
  @Test(arguments: [
    ("[]", []), (#"["a","b"]"#, ["a", "b"]), (#"["a, \"b\"","\\"]"#, ["a, \"b\"", "\\"]),
    (#"["\u00e9\ud83d\ude00\n\t\r\/"]"#, ["é😀\n\t\r/"]), (#"["",null,"é"]"#, ["", "", "é"]),
    (#"["cut"#, ["cut"]), ("", []), ("{}", []), (#"["\ud83d"]"#, ["\u{FFFD}"]),
    (#"["\u12"#, ["\u{12}"]),
  ])
  func `are read as they were written`(json: String, cells: [String]) {
    #expect(RawCells.decoded(json) == cells)
  }

  @Test(arguments: [
    ("[]", []), (#"["a"]"#, ["a"]), ("[,]", [nil, nil]), (#"[,"",]"#, [nil, "", nil]),
    (#"[",",,"]"]"#, [",", nil, "]"]), (#"["\\",,"\"["]"#, ["\\", nil, "\"["]), ("", []),
  ])
  func `that a record leaves out keep their places`(json: String, cells: [String?]) {
    #expect(RawCells.kept(json) == cells)
  }

  @Test func `headings that stand twice are told apart`() {
    #expect(RawCells.distinct(["a", "b", "a", "a"]) == ["a", "b", "a (2)", "a (3)"])
  }
}
