/// Where sightings were: by the port a device was seen at, else by the recorded range its address lies in.
package struct SightingPlaces: Sendable {
  /// Where one sighting was, and how that is known.
  package struct Found: Sendable, Equatable {
    package enum How: String, Sendable { case port, network, none }
    package var how: How
    /// The recorded range of its address, if there is one.
    package var cidr: String?
    /// Who uses the port or the range.
    package var organisation: String?
    package var site: String?
    /// The place as the directory knows it, from the site down.
    package var path: String?
  }

  private let ports: [String: Found]
  private let ranges: [String: RangeTable]
  private let others: RangeTable
  private var knownAddresses: [String: Found?] = [:]

  /// The recorded ports and ranges; `place` gives the directory's path for a text of an organisation.
  package init(
    ports: [SwitchPort], networks: [Network],
    place: (_ text: String, _ organisation: String) -> String?
  ) {
    var found: [String: Found] = [:]
    for port in ports {
      found["\(port.organisation) \(PortName.key(switchName: port.switchName, port: port.port))"] =
        Found(
          how: .port, cidr: nil, organisation: port.organisation,
          site: place(port.site, port.organisation) ?? port.site,
          path: place(port.place, port.organisation) ?? port.place)
    }
    self.ports = found
    let entries = networks.compactMap { network -> (CIDR, Found)? in
      guard let range = CIDR(network.cidr) else { return nil }
      let site = network.site.map { place($0, network.organisation) ?? $0 }
      return (
        range,
        Found(
          how: .network, cidr: network.cidr, organisation: network.organisation, site: site,
          path: site)
      )
    }
    ranges = Dictionary(grouping: entries) { $0.1.organisation ?? "" }.mapValues(RangeTable.init)
    others = RangeTable(entries)
  }

  /// Where a sighting of an organisation's scan was.
  ///
  /// An organisation's own ranges come first, because private addresses are used by several; the narrowest that
  /// holds the address counts.
  package mutating func place(
    organisation: String, ips: [String], switchName: String?, port: String?
  ) -> Found {
    var network: Found?
    for ip in ips where network == nil { network = range(of: ip, organisation) }
    if let switchName, let port,
      var found = ports["\(organisation) \(PortName.key(switchName: switchName, port: port))"]
    {
      found.cidr = network?.cidr
      return found
    }
    return network ?? Found(how: .none)
  }

  private mutating func range(of ip: String, _ organisation: String) -> Found? {
    let key = "\(organisation) \(ip)"
    if let known = knownAddresses[key] { return known }
    let address = IPAddress(canonical: ip)
    let found =
      ranges[organisation]?.narrowest(holding: address)
      ?? others.narrowest(
        holding: address)
    knownAddresses[key] = .some(found)
    return found
  }
}

/// Ranges by their length, so that the narrowest one that holds an address is found in a few steps.
private struct RangeTable: Sendable {
  private var lengths: [Int] = []
  private var found: [CIDR: SightingPlaces.Found] = [:]

  init(_ entries: [(CIDR, SightingPlaces.Found)]) {
    for (range, place) in entries where found[range] == nil {
      found[range] = place
      if !lengths.contains(range.length) { lengths.append(range.length) }
    }
    lengths.sort(by: >)
  }

  func narrowest(holding address: IPAddress) -> SightingPlaces.Found? {
    for length in lengths {
      if let range = CIDR(address, length: length), let place = found[range] { return place }
    }
    return nil
  }
}
