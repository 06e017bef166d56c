/// The hosts of a masscan file, which has an element for each open port: one host an address, in the order in which the
/// addresses first appear.
struct NmapAggregate {
  private(set) var hosts: [NmapHost] = []
  private var places: [String: Int] = [:]

  /// Takes an element; false where its address was there already.
  mutating func add(_ host: NmapHost) -> Bool {
    let address = host.ips.first ?? host.firstAddress ?? ""
    guard let place = places[address] else {
      places[address] = hosts.count
      hosts.append(host)
      return true
    }
    hosts[place].merge(host)
    return false
  }
}
