import Testing

@testable import AssetRegister

struct PersonNameTests {
  @Test(arguments: [
    "Anna Smith", "Smith, Anna", "SMITH, Anna", "Dr Anna Smith", "Dr. Smith, Anna",
    "Smith, Dr Anna",
    "Smith,Anna", "  anna   smith ", "Smith, Anna (EXAMPLE TRUST)", "Sister Anna Smith",
    "Prof. Anna Smith", "Änna Smith", "A\u{301}nna Smith", "Smith, Anna,",
  ])
  func `spellings of one name compare equal`(cell: String) {
    #expect(PersonName(cell)?.description == "anna smith")
    #expect(PersonName(cell) == PersonName("Anna Smith"))
  }

  @Test(arguments: [
    ("O'Brien-Jones,  Zoë", "O'Brien-Jones, Zoë", "zoe obrien jones"),
    ("Mr\u{A0}Błażej Łaski", "Mr Błażej Łaski", "blazej laski"), ("Sister", "Sister", "sister"),
    ("Žďár", "Žďár", "zdar"), ("(Anna) Smith", "(Anna) Smith", "anna smith"),
    ("Smith,", "Smith,", "smith"),
  ])
  func `the name as written is kept beside`(cell: String, display: String, key: String) {
    #expect(PersonName(cell)?.display == display)
    #expect(PersonName(cell)?.description == key)
  }

  @Test(arguments: [
    ("", CellVerdict.empty), ("TBC", .placeholder), ("vacant", .placeholder),
    ("N, A", .placeholder),
    ("anna.smith@trust.example", .invalid), ("12345", .invalid), ("#REF!", .damaged),
  ])
  func `what is no name is refused`(cell: String, verdict: CellVerdict) {
    #expect(PersonName.verdict(cell) == verdict)
  }

  @Test(arguments: [
    ("IT Service Desk", true), ("EBME", true), ("Estates", true), ("Radiology Department", true),
    ("Head of Nursing", true), ("Ward 5", true), ("IT", true), ("Helpdesk", true),
    ("Information Governance Group", true), ("Ward Manager", true), ("Acme Ltd", true),
    ("Anna Ward", false), ("Ward, Anna", false), ("Person 001", false), ("Ward Sister 5", true),
    ("Ian Head", false), ("Anna Smith", false), ("Itzik Team-Lee", true),
    ("Rita Itani", false),
  ])
  func `teams and roles are told from people`(cell: String, isTeam: Bool) {
    #expect(PersonName(cell)?.isProbablyTeam == isTeam)
  }
}
