import Testing

@testable import AssetRegister

@Suite struct `What registers write where a person should stand` {
  static let known = [
    Person(
      email: "anna.smith@rxn.example", name: "Smith, Anna", team: "EBME", organisations: ["RXN"]),
    Person(email: "ben.jones@rxn.example", name: "Ben Jones", organisations: ["RXN", "RXR"]),
    Person(email: "cara.obrien@rxn.example", name: "Cara O'Brien", organisations: ["RXN"]),
    Person(email: "d.patel@rxn.example", name: "Dev Patel", organisations: ["RXN"]),
    Person(email: "dev.patel@rxr.example", name: "Dr Dev Patel", organisations: ["RXR"]),
    Person(email: "eve.fox@rtx.example", name: "Eve Fox", organisations: ["RTX"]),
    Person(email: "eve.fox2@rtx.example", name: "Eve Fox", organisations: ["RTX"]),
    Person(email: "zoe.mueller@rtx.example", name: "Zoë Müller", organisations: ["RTX"]),
  ]
  private let index = PeopleIndex(Self.known)

  @Test(arguments: [
    ("anna.smith@rxn.example", Resolution.How.email, "anna.smith@rxn.example"),
    ("Anna.Smith@RXN.example", .email, "anna.smith@rxn.example"),
    ("mailto:anna.smith@rxn.example", .email, "anna.smith@rxn.example"),
    ("Anna Smith <anna.smith@rxn.example>", .email, "anna.smith@rxn.example"),
    ("anna.smith@rxn.example (Anna Smith)", .email, "anna.smith@rxn.example"),
    ("Anna Smith, anna.smith@rxn.example", .email, "anna.smith@rxn.example"),
    ("Anna Jones <anna.smith@rxn.example>", .email, "anna.smith@rxn.example"),
    ("Anna Smith", .name, "anna.smith@rxn.example"),
    ("SMITH, Anna", .name, "anna.smith@rxn.example"),
    ("  anna   smith ", .name, "anna.smith@rxn.example"),
    ("Mrs Anna Smith", .name, "anna.smith@rxn.example"),
    ("Smith, Dr Anna (RXN)", .name, "anna.smith@rxn.example"),
    ("anna.smith", .name, "anna.smith@rxn.example"),
    ("Cara O’Brien", .name, "cara.obrien@rxn.example"),
    ("CARA OBRIEN", .name, "cara.obrien@rxn.example"),
    ("Zoe Muller", .name, "zoe.mueller@rtx.example"),
    ("Zoe\u{308} Mu\u{308}ller", .name, "zoe.mueller@rtx.example"),
    ("Dev Patel", .name, "d.patel@rxn.example"),
    ("Ben Jones", .name, "ben.jones@rxn.example"),
  ])
  func `somebody known`(_ text: String, _ how: Resolution.How, _ target: String) {
    #expect(index.resolve(text, in: "RXN") == Resolution(how, target: target))
  }

  @Test(
    arguments: [
      ("Annna Smith", "Smith, Anna <anna.smith@rxn.example>"),
      ("Hanna Smith", "Smith, Anna <anna.smith@rxn.example>"),
      ("A. Smith", "Smith, Anna <anna.smith@rxn.example>"),
      ("Smith Anna", "Smith, Anna <anna.smith@rxn.example>"),
      ("Smith", "Smith, Anna <anna.smith@rxn.example>"),
      ("Anna Smith, Ward Manager", "Smith, Anna <anna.smith@rxn.example>"),
      ("Anna Smith - IT Manager", "Smith, Anna <anna.smith@rxn.example>"),
      ("Anna Smith / Service Desk", "Smith, Anna <anna.smith@rxn.example>"),
      ("Anna Smith <anna@elsewhere.example>", "Smith, Anna <anna.smith@rxn.example>"),
      ("anna.smith@elsewhere.example", "Smith, Anna <anna.smith@rxn.example>"),
      ("D Patel", "Dev Patel <d.patel@rxn.example>"),
      ("Patel", nil),
      ("Quentin Xavier", nil),
      ("x@", nil),
      ("none", nil),
      ("???", nil),
      ("", nil),
    ] as [(String, String?)])
  func `nobody known, and who was probably meant`(_ text: String, _ suggestion: String?) {
    #expect(index.resolve(text, in: "RXN") == Resolution(.unknown, suggestion: suggestion))
  }

  @Test(arguments: [
    "EBME", "ebme", "IT Service Desk", "Clinical Engineering", "Digital Services Team",
    "servicedesk@rxn.example", "Ward Manager",
  ])
  func `a team is nobody`(_ text: String) {
    #expect(index.resolve(text, in: "RXN") == Resolution(.team))
  }

  @Test(arguments: [
    ("Eve Fox", "Eve Fox <eve.fox2@rtx.example>; Eve Fox <eve.fox@rtx.example>"),
    (
      "Anna Smith and Ben Jones",
      "Smith, Anna <anna.smith@rxn.example>; Ben Jones <ben.jones@rxn.example>"
    ),
    (
      "Jones, Ben; Smith, Anna",
      "Ben Jones <ben.jones@rxn.example>; Smith, Anna <anna.smith@rxn.example>"
    ),
    (
      "Anna Smith & Ben Jones",
      "Smith, Anna <anna.smith@rxn.example>; Ben Jones <ben.jones@rxn.example>"
    ),
    (
      "Anna Smith, Ben Jones",
      "Smith, Anna <anna.smith@rxn.example>; Ben Jones <ben.jones@rxn.example>"
    ),
    (
      "anna.smith@rxn.example; bob@rxn.example",
      "Smith, Anna <anna.smith@rxn.example>; bob@rxn.example"
    ),
  ])
  func `several people are nobody in particular`(_ text: String, _ suggestion: String) {
    #expect(index.resolve(text, in: "RXN") == Resolution(.several, suggestion: suggestion))
  }

  @Test(
    arguments: [
      ("RXN", "d.patel@rxn.example"), ("RXR", "dev.patel@rxr.example"), ("RTX", nil),
    ] as [(String, String?)])
  func `of those who share a name the organisation's own goes first`(
    _ organisation: String, _ target: String?
  ) {
    let resolution = index.resolve("Dev Patel", in: organisation)
    #expect(resolution.target == target)
    #expect(resolution.how == (target == nil ? .several : .name))
  }

  @Test(arguments: UInt64(0)..<50)
  func `a target is always somebody known, and the order of people changes nothing`(seed: UInt64) {
    var random = DirectorySeeds(seed: seed)
    let shuffled = PeopleIndex(Self.known.shuffled(using: &random))
    let scalars = Array("anASmithDevPatel ,;@.&-é<>/()".unicodeScalars)
    for _ in 0..<40 {
      var text = Self.known.randomElement(using: &random)?.name ?? ""
      var view = text.unicodeScalars
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let place = view.indices.randomElement(using: &random) ?? view.startIndex
        view.insert(scalars.randomElement(using: &random) ?? " ", at: place)
      }
      text = String(view)
      let resolution = index.resolve(text, in: "RXN")
      #expect(shuffled.resolve(text, in: "RXN") == resolution)
      if let target = resolution.target {
        #expect(Self.known.contains { $0.email == target })
        #expect(resolution.how == .name || resolution.how == .email)
      }
    }
  }
}
