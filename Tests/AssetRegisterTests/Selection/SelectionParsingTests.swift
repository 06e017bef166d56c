import Testing

@testable import AssetRegister

@Suite struct `Reading a selection` {
  @Test(arguments: [
    ("kind = 'medical device'", "kind = 'medical device'"),
    ("KIND = Hardware", "kind = 'hardware'"),
    ("serial number is empty", "serial_number is empty"),
    ("Serial_Number IS NOT EMPTY", "serial_number is not empty"),
    ("in use date < 2020-01-31", "in_use_date < '2020-01-31'"),
    ("in_use_date >= \"2020-01-31\"", "in_use_date >= '2020-01-31'"),
    ("id <= 40", "id <= '40'"),
    ("id in (1, 02, 3)", "id in ('1', '2', '3')"),
    ("name <> 'x'", "name != 'x'"),
    ("name == 'x'", "name = 'x'"),
    ("name = 'St Mary''s'", "name = 'St Mary''s'"),
    ("name = \"the \"\"old\"\" one\"", "name = 'the \"old\" one'"),
    ("model starts with 'Alaris'", "model starts with 'Alaris'"),
    ("notes contains 'on loan'", "notes contains 'on loan'"),
    ("personal data = YES", "personal_data = 'yes'"),
    ("mac address = '00-1A-2B-3C-4D-5E'", "mac_address = '00:1a:2b:3c:4d:5e'"),
    ("missing", "missing = 'yes'"),
    ("not missing and trust = RXN", "not missing = 'yes' and trust = 'RXN'"),
    ("has(IAO)", "has(iao)"),
    ("not has('clinical lead')", "not has(clinical_lead)"),
    ("responsible(iaa) = 'a@b.example'", "responsible(iaa) = 'a@b.example'"),
    ("responsible(siro) is not empty", "has(siro)"),
    ("iao = 'Ann Example'", "iao = 'Ann Example'"),
    (
      "missing or kind = service and not site = A",
      "missing = 'yes' or kind = 'service' and not site = 'A'"
    ),
    (
      "(missing or kind = service) and site = A",
      "(missing = 'yes' or kind = 'service') and site = 'A'"
    ),
    ("not (missing and has(iao))", "not (missing = 'yes' and has(iao))"),
    ("((((missing))))", "missing = 'yes'"),
    ("notes\n  contains 'a'\n  and missing", "notes contains 'a' and missing = 'yes'"),
  ])
  func `a text becomes a tree, shown in canonical form`(text: String, canonical: String) throws {
    let selection = try Selection(text)
    #expect(selection.canonical == canonical)
    #expect(try Selection(canonical).condition == selection.condition)
  }

  @Test(arguments: [
    (
      "serial nmber is empty",
      """
      column 1 of the selection: 'serial nmber' is not a field, did you mean 'serial_number'?
        serial nmber is empty
        ^^^^^^^^^^^^
      """
    ),
    (
      "kind = 'medical devise'",
      """
      column 8 of the selection: 'medical devise' is not a value of 'kind', did you mean 'medical device'?
        kind = 'medical devise'
               ^^^^^^^^^^^^^^^^
      """
    ),
    (
      "kind = medical device",
      """
      column 8 of the selection: 'medical device' stands bare, put a value of several words in quotes
        kind = medical device
               ^^^^^^^^^^^^^^
      """
    ),
    (
      "name = 'Ward",
      """
      column 8 of the selection: the quotation mark ' is never closed
        name = 'Ward
               ^
      """
    ),
    (
      "name = ‘Ward’",
      """
      column 8 of the selection: '‘' is a typographic quotation mark, write ' or "
        name = ‘Ward’
               ^
      """
    ),
    (
      "(kind = hardware and missing",
      """
      column 1 of the selection: the parenthesis '(' is never closed
        (kind = hardware and missing
        ^
      """
    ),
    (
      "missing)",
      """
      column 8 of the selection: found ')', expected 'and', 'or' or the end
        missing)
               ^
      """
    ),
    (
      "last review < 31/12/2025",
      """
      column 15 of the selection: '31/12/2025' is not a day, write it as 2026-11-24
        last review < 31/12/2025
                      ^^^^^^^^^^
      """
    ),
    (
      "name > 'a'",
      """
      column 6 of the selection: '>' goes with days and the id only, not with 'name'
        name > 'a'
             ^
      """
    ),
    (
      "has(iau)",
      """
      column 5 of the selection: 'iau' is not a role, did you mean 'iaa'?
        has(iau)
            ^^^
      """
    ),
    (
      "name =",
      """
      column 7 of the selection: found the end, expected a value such as 'text'
        name =
              ^
      """
    ),
    (
      "",
      """
      column 1 of the selection: the selection is empty, expected a condition such as kind = 'hardware'
        
        ^
      """
    ),
    (
      "missing and\nnme = 'x'",
      """
      column 13 of the selection: 'nme' is not a field, did you mean 'name'?
        nme = 'x'
        ^^^
      """
    ),
    (
      "name 'x'",
      """
      column 6 of the selection: found 'x' after 'name', expected one of =, !=, <, <=, >, >=, contains, starts with, in, is empty
        name 'x'
             ^^^
      """
    ),
    (
      "name is null",
      """
      column 9 of the selection: found 'null', expected 'empty'; for a value write '='
        name is null
                ^^^^
      """
    ),
    (
      "name = ''",
      """
      column 8 of the selection: the value is empty, write 'name is empty'
        name = ''
               ^^
      """
    ),
    (
      "id = abc",
      """
      column 6 of the selection: 'abc' is not a number, an id is one
        id = abc
             ^^^
      """
    ),
    (
      "trust is empty",
      """
      column 1 of the selection: 'trust' is never empty
        trust is empty
        ^^^^^
      """
    ),
    (
      "name in ('a' 'b')",
      """
      column 14 of the selection: found 'b', expected ',' or ')'
        name in ('a' 'b')
                     ^^^
      """
    ),
    (
      "name ! 'a'",
      """
      column 6 of the selection: '!' stands alone, did you mean '!='?
        name ! 'a'
             ^
      """
    ),
    (
      "personal data contains 'y'",
      """
      column 1 of the selection: 'personal_data' is compared with = or !=, not by its letters
        personal data contains 'y'
        ^^^^^^^^
      """
    ),
    (
      "name = 'a' and and",
      """
      column 16 of the selection: found 'and', expected a field, 'not' or '('
        name = 'a' and and
                       ^^^
      """
    ),
  ])
  func `a fault is pointed at`(text: String, message: String) {
    #expect {
      try Selection(text)
    } throws: { error in
      let error = error as? RegisterError
      #expect(error?.message == message)
      return error?.kind == .usage && error?.help == "iar fields"
    }
  }

  @Test func `nesting stops at a hundred levels`() throws {
    let deep = String(repeating: "(", count: 99) + "missing" + String(repeating: ")", count: 99)
    #expect(try Selection(deep).canonical == "missing = 'yes'")
    #expect(throws: RegisterError.self) { try Selection("(" + deep + ")") }
    #expect(throws: RegisterError.self) {
      try Selection(String(repeating: "not ", count: 4_000) + "missing")
    }
  }

  @Test func `a text of more than sixteen kibibytes is refused`() {
    #expect {
      try Selection("name = '" + String(repeating: "x", count: 16 * 1024) + "'")
    } throws: { "\($0)".contains("16393 bytes long, at most 16384 are read") }
  }

  @Test func `a long text is shown around its fault`() {
    let long = String(repeating: "missing and ", count: 40) + "nme = 'x'"
    #expect {
      try Selection(long)
    } throws: { "\($0)".contains("  ...missing and") && "\($0)".contains("did you mean 'name'") }
  }

  @Test(arguments: [
    ("kind = hardware", false), ("missing", true), ("status = disposed", true),
    ("not (name = 'a' or status != 'in use')", true), ("name = 'missing'", false),
  ])
  func `a selection that speaks of status or missing is known`(text: String, expected: Bool) throws
  {
    #expect(try Selection(text).speaksOfLife == expected)
  }
}
