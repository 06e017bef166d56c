import Testing

@testable import Workbook

@Suite struct `How cells show` {
  @Test(arguments: [
    ("a shared text", "<c t=\"s\"><v>1</v></c>", "two"),
    ("runs of rich text, without how it is pronounced", "<c t=\"s\"><v>2</v></c>", "rich text"),
    ("spaces around a text", "<c t=\"s\"><v>3</v></c>", "  kept  "),
    ("an escaped carriage return", "<c t=\"s\"><v>4</v></c>", "a\rb"),
    ("an escape that is text", "<c t=\"s\"><v>5</v></c>", "_x000D_"),
    ("an inline text", "<c t=\"inlineStr\"><is><t>in</t></is></c>", "in"),
    (
      "an inline text in runs",
      "<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>", "inline"
    ),
    ("a text that a formula gave", "<c t=\"str\"><f>A1&amp;B1</f><v>joined</v></c>", "joined"),
    ("a number that a formula gave", "<c><f>1+1</f><v>2</v></c>", "2"),
    ("a formula without a value", "<c><f>1+1</f></c>", ""),
    ("yes", "<c t=\"b\"><v>1</v></c>", "TRUE"),
    ("no", "<c t=\"b\"><v>0</v></c>", "FALSE"),
    ("an error", "<c t=\"e\"><v>#N/A</v></c>", "#N/A"),
    ("a whole number", "<c><v>42</v></c>", "42"),
    (
      "twelve digits, which programs show as 1.23E+11", "<c><v>123456789012</v></c>", "123456789012"
    ),
    ("twelve digits with an exponent", "<c><v>1.23456789012E+11</v></c>", "123456789012"),
    ("twenty digits that are stored", "<c><v>89440000000000000001</v></c>", "89440000000000000001"),
    ("a fraction with an error in its last bit", "<c><v>4.0999999999999996</v></c>", "4.1"),
    ("a very small number", "<c><v>1E-10</v></c>", "1E-10"),
    ("a small number", "<c><v>1.0000000000000001E-5</v></c>", "0.00001"),
    ("a very large number", "<c><v>1.5E+30</v></c>", "1.5E+30"),
    ("a number below zero", "<c><v>-3.5</v></c>", "-3.5"),
    ("a day written as such", "<c t=\"d\"><v>2026-11-24T00:00:00</v></c>", "2026-11-24"),
    (
      "a moment written as such", "<c t=\"d\"><v>2026-11-24T08:15:00.000Z</v></c>",
      "2026-11-24 08:15:00"
    ),
    (
      "names with a prefix",
      "<x:c xmlns:x=\"urn:x\" t=\"inlineStr\"><x:is><x:t>in</x:t></x:is></x:c>", "in"
    ),
    (
      "characters beyond ASCII", "<c t=\"inlineStr\"><is><t>St Mary’s – é &#x1F4A1;</t></is></c>",
      "St Mary’s – é 💡"
    ),
    ("a line end", "<c t=\"inlineStr\"><is><t>two\nlines</t></is></c>", "two\nlines"),
  ])
  func `a cell shows as people see it`(_ what: String, _ cell: String, _ shown: String) throws {
    var book = BookBuilder()
    book.strings = """
      <si><t>one</t></si><si><t>two</t></si>\
      <si><r><t>rich</t></r><r><rPr/><t xml:space="preserve"> text</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>\
      <si><t xml:space="preserve">  kept  </t></si><si><t>a_x000D_b</t></si><si><t>_x005F_x000D_</t></si>
      """
    book.sheets = ["<row>\(cell)<c><v>9</v></c></row>"]
    #expect(try book.rows().map(\.texts) == [[shown, "9"]])
  }

  @Test(arguments: [
    ("00000", "42", "00042"), ("00000", "123456", "123456"), ("0", "7.25", "7.25"),
    ("\"LTH-\"000000", "42", "LTH-000042"), ("\"Ward \"0", "12", "Ward 12"),
    ("0\" kg\"", "12", "12 kg"),
    ("00000 000000", "7700900123", "07700 900123"), ("000\\-00\\-0000", "123456789", "123-45-6789"),
    ("0.00", "1.1", "1.10"), ("0.00", "1.125", "1.125"), ("0.00", "3", "3.00"), ("0.##", "3", "3"),
    ("#,##0.00", "1234567.5", "1234567.50"), ("[$£-809]#,##0", "1234", "1234"),
    ("_-£* #,##0.00_-;-£* #,##0.00_-", "12.5", "12.50"), ("0%", "0.125", "12.5%"),
    ("0.0%", "0.5", "50.0%"), ("0.00E+00", "6377020000000", "6377020000000"),
    ("# ?/?", "0.5", "0.5"), ("#,##0,", "1234567", "1234567"), ("General", "1.5", "1.5"),
    ("@", "42", "42"), ("[Red]0", "5", "5"), ("[<100]0;00000", "5", "5"), ("00000", "-42", "-42"),
    ("#", "0", "0"), ("000", "0", "000"), (";;;", "42", "42"), ("\"unfinished", "42", "42"),
    ("\\", "42", "42"), ("_", "42", "42"), ("[", "42", "42"),
    ("yyyy\\-mm\\-dd", "46350", "2026-11-24"), ("dd/mm/yyyy", "46350", "2026-11-24"),
    ("d-mmm-yy", "46350", "2026-11-24"), ("mmm yy", "46350", "2026-11-24"),
    ("[$-809]dddd d mmmm yyyy", "46350", "2026-11-24"),
    ("dd/mm/yyyy hh:mm", "46350.34375", "2026-11-24 08:15:00"),
    ("dd/mm/yyyy hh:mm", "46350", "2026-11-24"), ("dd/mm/yyyy", "46350.5", "2026-11-24 12:00:00"),
    ("hh:mm:ss", "0.34375", "08:15:00"), ("h:mm AM/PM", "0.75", "18:00:00"),
    ("[h]:mm", "1.5", "36:00:00"), ("mm:ss", "0.34375", "08:15:00"),
    ("dd/mm/yyyy hh:mm", "46350.99999999", "2026-11-25"),
    ("yyyy-mm-dd", "1", "1900-01-01"), ("yyyy-mm-dd", "59", "1900-02-28"),
    ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "61", "1900-03-01"),
    ("yyyy-mm-dd", "0", "1900-01-00"), ("yyyy-mm-dd", "2958465", "9999-12-31"),
    ("yyyy-mm-dd", "2958466", "2958466"), ("yyyy-mm-dd", "-1", "-1"),
    ("yyyy-mm-dd", "36585", "2000-02-29"), ("yyyy-mm-dd", "73108", "2100-02-27"),
  ])
  func `a number shows by its format, and no digit gets lost`(
    _ code: String, _ stored: String, _ shown: String
  ) throws {
    var book = BookBuilder()
    book.styles = BookBuilder.styles(["General", code])
    book.sheets = ["<row><c s=\"1\"><v>\(stored)</v></c></row>"]
    #expect(try book.rows().map(\.texts) == [[shown]])
  }

  @Test(arguments: [
    (14, "46350", "2026-11-24"), (22, "46350.5", "2026-11-24 12:00:00"), (20, "0.5", "12:00:00"),
    (46, "1.5", "36:00:00"), (1, "42", "42"), (9, "0.5", "50%"), (49, "42", "42"),
    (44, "2.5", "2.50"),
  ])
  func `formats that have a number and no code are known`(
    _ id: Int, _ stored: String, _ shown: String
  ) throws {
    var book = BookBuilder()
    book.styles = "<cellXfs><xf numFmtId=\"\(id)\"/></cellXfs>"
    book.sheets = ["<row><c s=\"0\"><v>\(stored)</v></c></row>"]
    #expect(try book.rows().map(\.texts) == [[shown]])
  }

  @Test func `workbooks of old Macs count days from 1904`() throws {
    var book = BookBuilder()
    book.workbookProperties = "<workbookPr date1904=\"1\"/>"
    book.styles = BookBuilder.styles(["dd/mm/yyyy"])
    book.sheets = ["<row><c s=\"0\"><v>44888</v></c><c s=\"0\"><v>0</v></c></row>"]
    #expect(try book.rows().map(\.texts) == [["2026-11-24", "1904-01-01"]])
  }

  @Test func `a style that does not exist leaves a number as it is`() throws {
    var book = BookBuilder()
    book.sheets = ["<row><c s=\"77\"><v>46350</v></c></row>"]
    #expect(try book.rows().map(\.texts) == [["46350"]])
  }
}
