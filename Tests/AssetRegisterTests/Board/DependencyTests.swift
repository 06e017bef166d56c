import Testing

@testable import AssetRegister

@Suite struct `Names of dependencies` {
  @Test(arguments: [
    ("srv01; Hospital network; Power", ["srv01", "Hospital network", "Power"]),
    ("bth-epr-app1, HSCN, power A and B", ["bth-epr-app1", "HSCN", "power A and B"]),
    ("Library (racking, fire suppression)", ["Library (racking, fire suppression)"]),
    ("Core, London; HSCN", ["Core, London", "HSCN"]),
    ("a|b\r\nc ; ;", ["a", "b", "c"]), ("  ", []), ("", []), ("a)(b, c", ["a)(b, c"]),
  ]) func `a cell is parted where people part it`(cell: String, names: [String]) {
    #expect(DependencyText.names(cell) == names)
  }

  private func meaning(_ name: String) -> DependencyNames.Meaning {
    var names = DependencyNames()
    names.want(name, organisation: "RXN")
    names.offer(
      1, organisation: "RXN", name: "Electronic Patient Record", hostname: nil, tag: "LTH 7")
    names.offer(
      2, organisation: "RXN", name: nil, hostname: "srv01.rxn.example srv01b", tag: nil)
    names.offer(3, organisation: "RXR", name: "Pathology system", hostname: nil, tag: nil)
    for asset in [4, 5] as [Int64] {
      names.offer(asset, organisation: "RXN", name: "PACS", hostname: nil, tag: nil)
    }
    return names.meaning(of: name, organisation: "RXN")
  }

  @Test(arguments: [
    ("electronic patient-record", DependencyNames.Meaning.asset(1)), ("lth 7", .asset(1)),
    ("SRV01", .asset(2)), ("srv01.RXN.example", .asset(2)), ("srv01b", .asset(2)),
    ("PACS", .several), ("Pathology system", .unknown), ("srv0", .unknown), ("LTH7", .unknown),
    ("Electronic patient records", .unknown), ("???", .unknown),
  ]) func `only the exact name of one asset of the trust is known`(
    name: String, expected: DependencyNames.Meaning
  ) {
    #expect(meaning(name) == expected)
  }
}

@Suite struct `Exposed services` {
  private func stock() -> ServiceStock {
    var stock = ServiceStock()
    for (asset, service, isCritical) in [
      (1, "Records", true), (2, "Booking", true), (3, "Imaging", false), (4, nil, false),
      (5, "Alone", true),
    ] as [(Int64, String?, Bool)] {
      stock.add(
        .init(
          asset: asset, organisation: "RXN", label: "asset \(asset)", service: service,
          isCritical: isCritical, isOwned: asset != 4))
    }
    stock.add(.asset(4), named: "server", of: 1)
    stock.add(.asset(1), named: "records", of: 2)
    stock.add(.asset(2), named: "booking", of: 3)
    // A ring, itself, and the same twice.
    stock.add(.asset(1), named: "records", of: 4)
    stock.add(.asset(1), named: "records", of: 1)
    stock.add(.asset(1), named: "records", of: 2)
    stock.add(.unknown, named: "Power", of: 3)
    return stock
  }

  private func answering() -> Answering {
    var answering = Answering()
    answering.add(1, "a@x.example")
    answering.add(1, "a@x.example")
    answering.add(1, "gone@x.example")
    answering.add(5, "a@x.example")
    answering.add(5, "b@x.example")
    answering.person("gone@x.example") { ($0.isInPost, $0.hasLeft) = (false, true) }
    answering.settle()
    return answering
  }

  @Test func `what stops, what it rests on and who knows it is followed through`() throws {
    let exposure = ServiceExposure(stock(), answering(), unsupported: [4])
    #expect(exposure.count == 4)
    #expect(exposure.names == BoardSample.names(known: 6, several: 0, unknown: 1))
    let records = try #require(exposure.services.first)
    #expect(records.name == "Records" && records.stops == ["Booking", "Imaging", "asset 4"])
    #expect(records.criticalStops == 1 && records.people == 1 && records.left == 1)
    #expect(records.restsOn == ["asset 4"] && records.unowned == 1 && records.unsupported == 1)
    let imaging = try #require(exposure.services.first { $0.name == "Imaging" })
    #expect(imaging.stops.isEmpty && imaging.unknown == ["Power"] && imaging.people == 0)
    #expect(imaging.restsOn == ["asset 1", "asset 2", "asset 4"])
  }

  @Test func `fewer people who know and more that stops come first`() {
    let order = ServiceExposure(stock(), answering(), unsupported: []).services.map(\.name)
    #expect(order == ["Records", "Booking", "Imaging", "Alone"])
  }

  @Test func `a team carries each asset once, and one who has a deputy is not alone`() {
    var answering = Answering()
    for (asset, email) in [(1, "a"), (1, "b"), (2, "a"), (3, "c"), (4, "left")] as [(Int64, String)]
    {
      answering.add(asset, email)
    }
    for email in ["a", "b", "c", "left"] {
      answering.person(email) { person in
        person.organisation = "RXN"
        person.team = email == "c" ? "Two" : "One"
        person.hasDeputy = email == "c"
        (person.isInPost, person.hasLeft) = (email != "left", email == "left")
      }
    }
    answering.settle()
    #expect(
      TeamCapacity.teams(answering) == [
        TeamCapacity(
          organisation: "RXN", team: "One", people: 2, assets: 2, sole: 1, orphaned: 1, leavers: 1,
          unacknowledged: 0),
        TeamCapacity(
          organisation: "RXN", team: "Two", people: 1, assets: 1, sole: 0, orphaned: 0, leavers: 0,
          unacknowledged: 0),
      ])
  }
}
