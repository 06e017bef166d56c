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

  @Test func `tells apart one name that is shared in two homes`() {
    func sightings() -> [MatchableSighting] {
      var all: [MatchableSighting] = []
      for number in Int64(1)...5 {
        var seen = sighting(number, ["pc\(number).a.example"])
        seen.organisation = "RXA"
        all.append(seen)
      }
      for (number, name) in ["kiosk.a.example", "kiosk.a.example", "kiosk", "kiosk"].enumerated() {
        var seen = MatchableSighting(
          id: Int64(10 + number), organisation: "RXB", source: "DHCP", batch: 9)
        seen.names = [name]
        seen.macs = ["3c:52:82:00:00:\(10 + number)"]
        all.append(seen)
      }
      return all
    }
    func shared(_ decisions: [MatchDecision]) -> [String] {
      var matching = Matching(decisions: decisions)
      for seen in sightings() { matching.add(seen) }
      return matching.run().shared.map { "\($0.value) \($0.namespace)" }
    }
    #expect(shared([]) == ["kiosk RXA", "kiosk RXB"])
    let told = MatchDecision(
      id: 1, verb: .notShared, a: StableKey(.identifier, within: "RXA", .name, "kiosk"), b: nil)
    #expect(shared([told]) == ["kiosk RXB"])
  }
}
