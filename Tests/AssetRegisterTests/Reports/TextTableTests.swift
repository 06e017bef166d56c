import Testing

@testable import AssetRegister

@Suite struct `A table for people` {
  let columns = [
    TextTable.Column("ID", .right), TextTable.Column("Label", isProse: true),
    TextTable.Column("Serial"),
  ]

  @Test func `columns line up, numbers to the right, nothing after the last word`() {
    let table = TextTable(
      columns: columns, rows: [["7", "Ward PC", "ABC"], ["12", "", "X"], ["9", "Pump", ""]])
    #expect(
      table.text() == """
        ID  Label    Serial
         7  Ward PC  ABC
        12           X
         9  Pump
        """)
  }

  @Test(arguments: [
    ("plain", 5), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("💉", 2), ("ｱ", 1), ("Ａ", 2), ("", 0),
  ])
  func `width is what a terminal shows`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `wide and combining characters keep the columns straight`() {
    let table = TextTable(
      columns: columns, rows: [["1", "日本", "A"], ["2", "Zoe\u{301}", "B"], ["3", "abcd", "C"]])
    #expect(
      table.text() == """
        ID  Label  Serial
         1  日本   A
         2  Zoe\u{301}    B
         3  abcd   C
        """)
  }

  @Test func `prose is cut to the terminal, identifiers never`() {
    let table = TextTable(
      columns: columns,
      rows: [["1", "A very long description of a pump", "SERIAL-NUMBER-00001"]])
    #expect(
      table.text(width: 45) == """
        ID  Label                 Serial
         1  A very long descrip…  SERIAL-NUMBER-00001
        """)
    #expect(
      table.text(width: 20) == """
        ID  Label         Serial
         1  A very long…  SERIAL-NUMBER-00001
        """)
  }

  @Test func `a cell can't end the line or move the cursor`() {
    let table = TextTable(columns: columns, rows: [["1", "a\nb\u{1B}[31m\u{202E}", "\u{9B}x"]])
    #expect(
      table.text() == """
        ID  Label               Serial
         1  a^Jb^[[31m\\u{202E}  \\u{9B}x
        """)
  }
}

@Suite struct `A table as output` {
  let columns = [
    OutputColumn("asset", .number), OutputColumn("asset_label", .prose), OutputColumn("raw", .json),
  ]
  let rows: [[String?]] = [
    ["1", "=HYPERLINK(\"x\")", #"{"a":"b"}"#], ["2", nil, "{}"], ["n/a", "\u{202E}é\u{9B}", "[]"],
  ]

  @Test func `as CSV, formulas are protected and counted`() {
    let output = TableOutput.bytes(.csv, columns: columns, rows: rows)
    #expect(output.guardedCells == 1)
    #expect(
      String(decoding: output.bytes, as: UTF8.self) == """
        asset,asset_label,raw
        1,"'=HYPERLINK(""x"")","{""a"":""b""}"
        2,,{}
        n/a,\u{202E}é\u{9B},[]

        """)
  }

  @Test func `as JSON, numbers are numbers and nothing can reach a terminal`() {
    let output = TableOutput.bytes(.json, columns: columns, rows: rows)
    #expect(output.guardedCells == 0)
    #expect(
      String(decoding: output.bytes, as: UTF8.self) == #"""
        [
          {"asset": 1, "asset_label": "=HYPERLINK(\"x\")", "raw": {"a":"b"}},
          {"asset": 2, "asset_label": null, "raw": {}},
          {"asset": "n/a", "asset_label": "\u202eé\u009b", "raw": []}
        ]

        """#)
  }

  @Test func `as a table, the name's underscores are spaces`() {
    let output = TableOutput.bytes(.table, columns: columns, rows: [["1", "x", "y"]])
    #expect(
      String(decoding: output.bytes, as: UTF8.self) == """
        asset  asset label  raw
            1  x            y

        """)
  }

  @Test(arguments: [(TableFormat.csv, "asset,asset_label,raw\n"), (.json, "[]\n")])
  func `no rows are still an output`(format: TableFormat, text: String) {
    let output = TableOutput.bytes(format, columns: columns, rows: [])
    #expect(String(decoding: output.bytes, as: UTF8.self) == text)
  }

  @Test func `taking bytes in pieces gives the same as taking them at once`() {
    for format in TableFormat.allCases {
      var output = TableOutput(format, columns: columns)
      var pieces: [UInt8] = []
      for row in rows {
        output.row(row)
        pieces += output.take()
      }
      output.finish()
      pieces += output.take()
      #expect(pieces == TableOutput.bytes(format, columns: columns, rows: rows).bytes)
    }
  }
}
