import Testing

@testable import AssetRegister

@Suite struct `A decision on a name` {
  private func sighting(_ id: Int64, _ names: [String]) -> MatchableSighting {
    var seen = MatchableSighting(id: id, organisation: "RXN", source: "AD", batch: id)
    seen.names = names
    return seen
  }

  @Test func `sets aside that name alone, not the other names of its bearers`() {
    let decision = MatchDecision(
      id: 1, verb: .shared, a: StableKey(.identifier, within: "", .name, "kiosk7"), b: nil)
    var matching = Matching(decisions: [decision])
    matching.add(sighting(1, ["kiosk7", "pc0100"]))
    matching.add(sighting(2, ["kiosk7"]))
    matching.add(sighting(3, ["pc0100"]))
    let results = matching.run()
    #expect(results.shared.map(\.value) == ["kiosk7"])
    #expect(results.links.map(\.device) == [1, 2, 1])
  }
}
