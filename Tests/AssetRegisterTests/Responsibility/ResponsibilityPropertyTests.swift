import Testing

@testable import AssetRegister

@Suite struct `Whatever is done in whatever order` {
  @Test(arguments: UInt64(0)..<15)
  func `one person at most is assigned to a role, and nothing is forgotten`(seed: UInt64) throws {
    var generator = SelectionGenerator(seed: seed)
    let ward = try Ward()
    let people = [Ward.ann, Ward.bo, Ward.cy]
    let selections = [
      "kind = hardware", "kind = 'medical device'", "has(iao)", "not has(iaa)", "id < 3",
    ]
    var facts = 0
    for _ in 0..<12 {
      let (person, other) = (generator.pick(people), generator.pick(people))
      let (role, selection) = (generator.pick(["iao", "iaa"]), generator.pick(selections))
      switch generator.number(below: 4) {
      case 0: try ward.assign(.selection(Selection(selection)), role, person)
      case 1:
        try ward.load("asset,role,person", "\(1 + generator.number(below: 3)),\(role),\(person)")
      case 2 where person != other:
        _ = try ward.register.handOver(from: person, to: other, occasion: ward.occasion)
      default:
        let replaces = !selection.contains("has(") && generator.number(below: 3) == 0
        try Self.runTwice(ward, "1,\(selection),\(role),\(person)", replacing: replaces)
      }
      let twice = try ward.rows(
        "SELECT asset_id, role FROM current_assignment GROUP BY asset_id, role HAVING count(*) > 1")
      #expect(twice == [])
      let now = try ward.rows("SELECT id FROM assignment").count
      #expect(now >= facts)
      facts = now
    }
  }

  /// Runs a rule and again: the second run finds what the first found and changes nothing.
  private static func runTwice(_ ward: Ward, _ rule: String, replacing: Bool) throws {
    let first = try ward.run(rule, replacing: replacing)
    let second = try ward.run(rule, replacing: replacing)
    #expect(second.outcome.batch == nil)
    #expect(second.rules.map(\.matched) == first.rules.map(\.matched))
  }
}
