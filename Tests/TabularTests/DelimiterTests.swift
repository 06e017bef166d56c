import Tabular
import Testing

struct DelimiterTests {
  @Test(arguments: [
    ("a,b,c\n1,2,3\n", Delimiter.comma),
    ("a;b;c\n1;2;3\n", .semicolon),
    ("a\tb\tc\n1\t2\t3\n", .tab),
    ("a|b|c\n1|2|3\n", .pipe),
    // Decimal commas, and commas in prose.
    ("a;b;c;d\n1,5;2,5;x, y, z;\n2,5;;3,5;\n", .semicolon),
    // Several values in one cell.
    ("a,b,c\n1,x;y;z,3\n2,x|y,3\n", .comma),
    // Delimiters within quotes.
    ("a;b\n\"1,2,3,4\";x\n\"1,2,3,4\";y\n", .semicolon),
    ("\"a;a\",\"b;b\"\n\"1;1\",\"2;2\"\n", .comma),
    ("a,\"b\n;;;;\n;;;;\n;;;;\",c\n1,2,3\n", .comma),
    // A title, a ragged row and a total do not matter.
    ("Kit; all of it\n\na,b,c\n1,2,3\n4,5\n6,7,8\nTotal: 3\n", .comma),
    ("Kit, all of it\n\na;b;c\n1;2;3\n4;5\n6;7;8\n", .semicolon),
    // A row with wrong quotes does not matter.
    ("a,b,c\n\"1\"x,2,3\n4,5,6\n", .comma),
    // Nothing to tell by.
    ("a\nb\n", .comma),
    ("a,b;c\n1,2;3\n", .comma),
  ])
  func `the delimiter is the one that cuts the rows alike`(text: String, expected: Delimiter) throws
  {
    let fixture = try Fixture(text)
    #expect(try Dialect.detect(path: fixture.path).delimiter == expected)
  }

  @Test func `a delimiter that was named is believed`() throws {
    let fixture = try Fixture("a,b\n1,2\n")
    #expect(try Dialect.detect(path: fixture.path, delimiter: .pipe).delimiter == .pipe)
  }

  @Test(arguments: Delimiter.allCases)
  func `a delimiter is found by its name`(delimiter: Delimiter) {
    #expect(Delimiter(name: delimiter.name) == delimiter)
  }

  @Test func `no other name is a delimiter`() { #expect(Delimiter(name: "dot") == nil) }
}
