import Testing

@testable import AssetRegister

@Suite struct `An explanation` {
  static let asset = ExplainedPair.Side(
    asset: 42, device: nil, label: "rxb-lt06413, tag RXB06413", organisation: "RXN", origin: "IT",
    place: "it.csv:14", seenAt: "2026-10-31")
  static let device = ExplainedPair.Side(
    asset: nil, device: 817, label: "RXB-LT06413, MJ5CTGZF", organisation: "RXN", origin: "Intune",
    place: "intune.csv:8", sightings: 3, seenAt: "2026-11-12T08:15:00Z")

  static func pair(_ tier: String, bits: Int) -> ExplainedPair {
    ExplainedPair(
      one: asset, other: device, tier: tier, bits: bits, evidence: [], against: [], unused: [],
      rival: nil, obstacles: [], remedies: [], fills: [], batches: [], decisions: [])
  }

  /// A link with all there can be.
  static var link: LinkExplanation {
    var pair = pair("two-witness", bits: 41)
    pair.evidence = [
      .init(
        family: "serial", bits: 18, value: "MJ5CTGZF", valuePlace: "it.csv:14",
        otherValue: "MJ5CTGZF",
        otherPlace: "intune.csv:8", source: "Intune", seenAt: "2026-11-12T08:15:00Z"),
      .init(
        family: "name", bits: 13, value: "rxb-lt06413", valuePlace: "it.csv:14",
        otherValue: "RXB-LT06413",
        otherPlace: "ad.csv:3", source: "Active Directory", seenAt: "2026-11-10",
        note: "the tag's digits stand in the name"),
      .init(
        family: "make, model, type", bits: 10, value: "Lenovo ThinkPad T14",
        valuePlace: "it.csv:14",
        otherValue: "LENOVO 20W0", otherPlace: nil, source: nil, seenAt: nil),
    ]
    pair.unused = [
      .init(kind: "MAC address", value: "8c:ec:4b:6a:3b:e8", reason: "seen with 4 names: a dock"),
      .init(kind: "IP address", value: "10.10.2.75", reason: "an address joins nothing"),
    ]
    pair.rival = .init(side: rivalSide, bits: 9)
    pair.fills = [
      .init(
        field: "MAC address", value: "d0:ab:d5:92:96:9d", place: "intune.csv:8",
        seenAt: "2026-11-12T08:15:00Z")
    ]
    pair.waiting = [.init(sightings: 1, reason: "an address that may be a dock's")]
    pair.batches = [BatchReference(id: 12, kind: "scan", fileName: "intune.csv", undoneAt: nil)]
    return LinkExplanation(subjects: ["asset 42"], remarks: [], pairs: [pair])
  }

  static let rivalSide = ExplainedPair.Side(
    asset: 51, device: nil, label: "RXB06414", organisation: "RXN", origin: "IT",
    place: "it.csv:15",
    seenAt: nil)

  /// Two things that are not one, with a text that would move a terminal's cursor.
  static var whyNot: LinkExplanation {
    var pair = pair("unknown", bits: -3)
    pair.other.label = "evil\u{1B}[2J\u{202E}name"
    pair.evidence = [
      .init(
        family: "name", bits: 11, value: "pc1", valuePlace: "it.csv:14", otherValue: "pc1",
        otherPlace: "dhcp.csv:4", source: "DHCP", seenAt: "2026-11-12")
    ]
    pair.against = [
      .init(
        family: "serial", bits: -14, value: "MJ5CTGZF", valuePlace: "it.csv:14",
        otherValue: "PF0ABC12",
        otherPlace: "intune.csv:8", source: "Intune", seenAt: "2026-11-12")
    ]
    pair.obstacles = [
      "two valid serial numbers of one maker differ", "20 bits short of a link by name",
    ]
    pair.remedies = ["the serial number PF0ABC12 in the register", "a person's word"]
    pair.decisions = []
    return LinkExplanation(subjects: [], remarks: [], pairs: [pair])
  }

  @Test func `of a link shows what speaks for it, what was not used, and what to type`() throws {
    try GoldenFile.expect(Array((ExplanationReport.text(Self.link) + "\n").utf8), is: "link.txt")
  }

  @Test func `of two that are not one shows why not and what would change it, harmless`() throws {
    let text = ExplanationReport.text(Self.whyNot, width: 80)
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
    try GoldenFile.expect(Array((text + "\n").utf8), is: "why-not.txt")
  }

  @Test(arguments: [
    ("two-witness", "very likely one thing registered twice: two-witness, +20 bits"),
    ("one-witness", "likely one thing registered twice: one-witness, +20 bits"),
    ("unknown", "not taken to be one, +20 bits"),
  ])
  func `of two assets leaves to a person whether they are one`(tier: String, words: String) {
    var pair = Self.pair(tier, bits: 20)
    pair.other = Self.rivalSide
    pair.obstacles = ["only one kind of identifier agrees"]
    let text = ExplanationReport.text(LinkExplanation(subjects: [], remarks: [], pairs: [pair]))
    #expect(text.contains("\n\(words)\n"))
    #expect(text.contains("iar decide same 42 51"))
    #expect(text.contains("what is missing\n") == (tier != "unknown"))
  }

  @Test func `of what a person decided names the decision`() {
    var pair = Self.pair("confirmed", bits: 5)
    pair.decisions = [9]
    let text = ExplanationReport.text(LinkExplanation(subjects: [], remarks: [], pairs: [pair]))
    #expect(text.contains("one, as a person said"))
    #expect(text.contains("iar decide revoke 9"))
    #expect(!text.contains("iar decide not-same"))
  }

  @Test func `as JSON has the same in order`() throws {
    let json = String(decoding: ExplanationJSON.bytes(Self.link), as: UTF8.self)
    try GoldenFile.expect(Array((json).utf8), is: "link.json")
  }

  @Test func `of something unseen says so`() throws {
    let place = try DiscoveryFixture()
    let assets = try place.fixture.assets([
      ["name": "Pump", "serial_number": "SN1"], ["name": "Chair"],
    ])
    let seen = try place.scan("ise.csv", [["hostname": "pc9"]])
    let pump = ExplanationReport.text(try place.register.explain(String(assets[0])))
    #expect(
      pump == """
        asset 1: Pump (RXN IT, register.csv:2)
        no scan shows anything that might be it
        it is known by: serial number SN1
        """)
    let chair = ExplanationReport.text(try place.register.explain("Chair"))
    #expect(chair.hasSuffix("gives it no serial number, MAC address or hostname to be found by"))
    let device = ExplanationReport.text(try place.register.explain("sighting \(seen[0])"))
    #expect(device.contains("iar decide adopt 'sighting \(seen[0])' --trust RXN"))
    #expect(throws: RegisterError.self) { try place.register.explain("1", "SN1") }
  }
}
