import Testing

@testable import AssetRegister

@Suite struct `Where a sighting was` {
  private func places() -> SightingPlaces {
    func network(_ cidr: String, _ organisation: String, _ site: String?) -> Network {
      Network(
        cidr: cidr, vlan: nil, purpose: nil, organisation: organisation, site: site, segmented: nil)
    }
    return SightingPlaces(
      ports: [
        SwitchPort(
          organisation: "RXN", switchName: "SW-1", port: "GigabitEthernet1/0/1", site: "Preston",
          building: "Main", floor: nil, room: "Theatre 4")
      ],
      networks: [
        network("10.0.0.0/8", "RXN", "Preston"), network("10.16.4.0/24", "RXN", "Chorley"),
        network("10.16.4.0/24", "RXL", "Blackpool"), network("10.99.0.0/16", "RXL", nil),
        network("2001:db8::/32", "RXL", "Fleetwood"),
      ]
    ) { text, _ in text == "Preston" ? "Royal Preston Hospital" : nil }
  }

  @Test func `a known port comes before the range of the address`() {
    var places = places()
    let found = places.place(
      organisation: "RXN", ips: ["10.16.4.9"], switchName: "sw-1.trust.nhs.uk", port: "Gi1/0/1")
    #expect(found.how == .port)
    #expect(found.path == "Preston / Main / Theatre 4")
    #expect(found.site == "Royal Preston Hospital")
    #expect(found.cidr == "10.16.4.0/24")
  }

  @Test(arguments: [
    ("RXN", "10.16.4.9", "Chorley"), ("RXL", "10.16.4.9", "Blackpool"),
    ("RXN", "10.200.1.1", "Royal Preston Hospital"), ("RXL", "2001:db8::7", "Fleetwood"),
    ("RXR", "2001:db8::7", "Fleetwood"),
  ]) func `the narrowest range of one's own organisation counts, else another's`(
    organisation: String, ip: String, site: String
  ) {
    var places = places()
    let found = places.place(organisation: organisation, ips: [ip], switchName: nil, port: nil)
    #expect(found.how == .network)
    #expect(found.site == site)
  }

  @Test func `a range without a site tells the network and no place`() {
    var places = places()
    let found = places.place(organisation: "RXL", ips: ["10.99.3.3"], switchName: nil, port: nil)
    #expect(found == .init(how: .network, cidr: "10.99.0.0/16", organisation: "RXL"))
  }

  @Test func `an address outside of every range, and a port nobody recorded, tell nothing`() {
    var places = places()
    let found = places.place(
      organisation: "RXN", ips: ["192.168.1.1"], switchName: "sw-1", port: "Gi1/0/2")
    #expect(found == .init(how: .none))
  }
}
