import Foundation
import Testing

@testable import AssetRegister

@Suite struct `What registers write where a place should stand` {
  static let known: [Place] = [
    place("Royal Preston", "RXN"),
    place("Royal Preston / Main Building", nil),
    place("Royal Preston / Main Building / Level 2", nil),
    place("Royal Preston / Main Building / Level 2 / Ward 4", nil),
    place("Royal Preston / Main Building / Level 2 / Reception", nil),
    place("Royal Preston / Outpatients", nil),
    place("Royal Preston / Outpatients / Level 2", nil),
    place("Chorley", "RXN"),
    place("Chorley / Block A", nil),
    place("Chorley / Block A / Level 1", nil),
    place("Chorley / Block A / Level 1 / Reception", nil),
    place("Burnley", "RXR"),
    place("Burnley / Block A", nil),
    place("Burnley / Block A / Level 1", nil),
    place("Burnley / Block A / Level 1 / Theatre 1", nil),
    place("St. Mary's", "RXR"),
  ]
  static let aliases = [
    PlaceAlias("RPH", path: "Royal Preston"),
    PlaceAlias("Rehab", path: "Royal Preston / Main Building / Level 2 / Ward 4"),
    PlaceAlias("RPH Rehabilitation Unit", path: "Royal Preston / Main Building / Level 2 / Ward 4"),
    PlaceAlias("Gone", path: "A place taken back"),
  ]
  private let index = PlaceIndex(Self.known, aliases: Self.aliases)
  private static let ward = "Royal Preston / Main Building / Level 2 / Ward 4"

  private static func place(_ path: String, _ organisation: String?) -> Place {
    let names = path.components(separatedBy: " / ")
    let parent = names.dropLast().joined(separator: " / ")
    return Place(
      path: path, parent: parent.isEmpty ? nil : parent, kind: Place.kinds[names.count - 1],
      name: names[names.count - 1], organisation: organisation)
  }

  @Test(
    arguments: [
      ("Royal Preston", "Royal Preston"),
      ("ROYAL  PRESTON", "Royal Preston"),
      ("Royal Preston / Royal Preston", "Royal Preston"),
      (ward, ward),
      ("Royal Preston / Ward 4", ward),
      ("Royal Preston / Main Building / Ward 4", ward),
      ("Royal Preston, Ward 4", ward),
      ("Royal Preston - Ward 4", ward),
      ("Royal Preston > Main Building > Ward 4", ward),
      ("royal preston ward 4", nil),
      ("Royal Preston / Royal Preston, Ward 4", ward),
      ("Ward 4", ward),
      ("ward-4", ward),
      ("Theatre 1", "Burnley / Block A / Level 1 / Theatre 1"),
      ("Block A", "Chorley / Block A"),
      ("St Marys", "St. Mary's"),
      ("Chorley / Reception", "Chorley / Block A / Level 1 / Reception"),
    ] as [(String, String?)])
  func `a place known by name`(_ text: String, _ target: String?) {
    let resolution = index.resolve(text, in: "RXN")
    #expect(resolution.target == target)
    #expect(resolution.how == (target == nil ? .unknown : .name))
    #expect(target == nil || resolution.suggestion == nil)
  }

  @Test(arguments: [
    ("RPH", "Royal Preston"),
    ("RPH / Ward 4", ward),
    ("Rehab", ward),
    ("Royal Preston / Rehab", ward),
    ("RPH / Rehab", ward),
    ("RPH Rehabilitation Unit", ward),
    ("RPH / Rehabilitation Unit", ward),
  ])
  func `a place known by another name`(_ text: String, _ target: String) {
    #expect(index.resolve(text, in: "RXN") == Resolution(.alias, target: target))
  }

  @Test(arguments: [
    (
      "Royal Preston / Ward 99", Resolution.How.name, "Royal Preston",
      "'Ward 99' is not known there"
    ),
    ("Royal Preston, Ward 99", .name, "Royal Preston", "'Ward 99' is not known there"),
    ("RPH / Ward 99", .alias, "Royal Preston", "'Ward 99' is not known there"),
    ("Royal Preston / Annexe / Ward 4", .name, ward, "'Annexe' is not known there"),
    (
      "Royal Preston / Main Building / Level 9 / Ward 99", .name, "Royal Preston / Main Building",
      "'Level 9' and 'Ward 99' are not known there"
    ),
    (
      "Royal Preston / Outpatients / Ward 4", .name, "Royal Preston / Outpatients",
      "'Ward 4' is not known there"
    ),
    (
      "Royal Preston / Annexe / Level 2", .name, "Royal Preston",
      "'Annexe' and 'Level 2' are not known there"
    ),
    ("Chorley / Theatre 1", .name, "Chorley", "'Theatre 1' is not known there"),
  ])
  func `a place half known`(
    _ text: String, _ how: Resolution.How, _ target: String, _ suggestion: String
  ) {
    #expect(
      index.resolve(text, in: "RXN") == Resolution(how, target: target, suggestion: suggestion))
  }

  @Test(arguments: [
    (
      "Reception",
      "Chorley / Block A / Level 1 / Reception; Royal Preston / Main Building / Level 2 / Reception"
    ),
    (
      "Royal Preston / Level 2",
      "Royal Preston / Main Building / Level 2; Royal Preston / Outpatients / Level 2"
    ),
  ])
  func `several places are none in particular`(_ text: String, _ suggestion: String) {
    #expect(index.resolve(text, in: "RXN") == Resolution(.several, suggestion: suggestion))
  }

  @Test func `where the organisation has none of the name the others' are looked at`() {
    #expect(
      index.resolve("Block A", in: "RTX")
        == Resolution(.several, suggestion: "Burnley / Block A; Chorley / Block A"))
    #expect(index.resolve("Block A", in: "RXR").target == "Burnley / Block A")
  }

  @Test(
    arguments: [
      ("Royal Presotn", "Royal Preston"),
      ("Royal Presotn / Ward 4", "Royal Preston"),
      ("Chorly", "Chorley"),
      ("Nowhere / Ward 4", nil),
      ("Supplier cloud", nil),
      ("/", nil),
      ("", nil),
    ] as [(String, String?)])
  func `a place unknown, and the nearest`(_ text: String, _ suggestion: String?) {
    #expect(index.resolve(text, in: "RXN") == Resolution(.unknown, suggestion: suggestion))
  }

  @Test(arguments: UInt64(0)..<50)
  func `a target is always a known place, and the order of places changes nothing`(seed: UInt64) {
    var random = DirectorySeeds(seed: seed)
    let shuffled = PlaceIndex(
      Self.known.shuffled(using: &random), aliases: Self.aliases.shuffled(using: &random))
    let words = Self.known.map(\.name) + ["RPH", "Rehab", "Ward 99", "/", ",", "-", "Nowhere"]
    for _ in 0..<40 {
      let text = (0..<Int.random(in: 1...5, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " / ")
      let resolution = index.resolve(text, in: "RXR")
      #expect(shuffled.resolve(text, in: "RXR") == resolution)
      #expect(resolution.target.map { path in Self.known.contains { $0.path == path } } ?? true)
    }
  }
}
