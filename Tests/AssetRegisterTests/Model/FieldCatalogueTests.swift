import GRDB
import RegisterSchema
import Testing

@testable import AssetRegister

@Suite struct `The fields of a register row` {
  @Test func `the record table has exactly these columns`() throws {
    let fixture = try RegisterFixture()
    let columns = try fixture.register.queue.read { try $0.columns(in: "record").map(\.name) }
    #expect(["id", "layout_id", "content"] + FieldCatalogue.all.map(\.name) + ["raw"] == columns)
  }

  @Test func `every line of the file is a field with a title, a group and a meaning`() {
    let lines = Schema.fields.split(separator: UInt8(ascii: "\n")).count
    #expect(FieldCatalogue.all.count == lines - 1)
    for field in FieldCatalogue.all {
      #expect(!field.title.isEmpty && !field.group.isEmpty && !field.meaning.isEmpty)
    }
  }

  @Test func `a quoted meaning keeps its commas and loses its quotes`() {
    #expect(
      FieldCatalogue.named("kind")?.meaning
        == "information, hardware, software, medical device or service")
  }

  @Test(arguments: [
    ("serial_nmber", "serial_number"), ("hostnme", "hostname"), ("Kind", "kind"),
    ("zzzzzzzz", nil),
  ])
  func `a misspelt name finds the field meant`(text: String, expected: String?) {
    #expect(FieldCatalogue.nearest(to: text)?.name == expected)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a": "1", "b": "2"]]),
    ("a,b\r\n\"x, \"\"y\"\"\",2", [["a": "x, \"y\"", "b": "2"]]),
    ("a\n\"\"\n", [["a": ""]]),
    ("a,b\n1\n", [["a": "1"]]),
    ("", []),
  ])
  func `a vocabulary file is read cell by cell`(text: String, expected: [[String: String]]) {
    #expect(VocabularyTable(Array(text.utf8)).rows == expected)
  }
}
