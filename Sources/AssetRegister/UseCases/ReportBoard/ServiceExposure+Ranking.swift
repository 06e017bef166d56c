extension ServiceExposure {
  /// The services for which what is carried is followed through all dependencies; of more, those that most assets
  /// depend on directly.
  static let mostLookedAt = 1_000

  /// The most exposed services: the more services stop with one, and the fewer people in post know it, the further up.
  init(
    _ stock: ServiceStock, _ answering: Answering, unsupported: Set<Int64>, kept: Int = 5
  ) {
    let ranking = Ranking(stock: stock, answering: answering, unsupported: unsupported)
    let (groups, serviceOf) = ranking.groups()
    let looked = groups.filter(\.isCandidate).sorted { ranking.comesFirst($0, $1) }
      .prefix(Self.mostLookedAt)
    let exposed = looked.map { ranking.exposed($0, groups, serviceOf) }
      .sorted(by: ExposedService.isMoreExposed)
    self.init(
      services: Array(exposed.prefix(kept)), count: groups.count(where: \.isCandidate),
      names: stock.names)
  }
}

extension ExposedService {
  /// The services that stop with it and itself, critical ones counted twice.
  private var stake: Int { stops.count + criticalStops + (isCritical ? 2 : 1) }

  /// What is at stake over the people who know it plus one, compared without rounding; then how critical, how weak.
  static func isMoreExposed(_ left: ExposedService, _ right: ExposedService) -> Bool {
    let mine = left.stake * (right.people + 1)
    let theirs = right.stake * (left.people + 1)
    if mine != theirs { return mine > theirs }
    if left.isCritical != right.isCritical { return left.isCritical }
    let weak = { (service: ExposedService) in
      service.unowned + service.unsupported + service.unknown.count + service.left
    }
    if weak(left) != weak(right) { return weak(left) > weak(right) }
    return (left.organisation, left.name) < (right.organisation, right.name)
  }
}

/// A service, or an asset that stands for itself where no service is stated.
private struct ServiceGroup {
  let organisation: String
  let name: String
  let isStated: Bool
  var nodes: [Int] = []
  var isCritical = false

  var isCandidate: Bool { isStated || isCritical }
}

private struct Ranking {
  let stock: ServiceStock
  let answering: Answering
  let unsupported: Set<Int64>

  /// The services, and the service of each node.
  func groups() -> ([ServiceGroup], [Int]) {
    var groups: [ServiceGroup] = []
    var known: [String: [String: Int]] = [:]
    var serviceOf: [Int] = []
    for (index, node) in stock.nodes.enumerated() {
      let key = node.service.map { "s " + Fold.name($0) } ?? "a \(node.asset)"
      let group = known[node.organisation]?[key] ?? groups.count
      if group == groups.count {
        known[node.organisation, default: [:]][key] = group
        groups.append(
          ServiceGroup(
            organisation: node.organisation, name: node.service ?? node.label,
            isStated: node.service != nil))
      }
      groups[group].nodes.append(index)
      groups[group].isCritical = groups[group].isCritical || node.isCritical
      serviceOf.append(group)
    }
    return (groups, serviceOf)
  }

  /// Which services to follow where there are too many.
  func comesFirst(_ left: ServiceGroup, _ right: ServiceGroup) -> Bool {
    let carried = { (group: ServiceGroup) in
      group.nodes.reduce(0) { $0 + stock.carries[$1].count }
    }
    let (mine, theirs) = (carried(left), carried(right))
    if mine != theirs { return mine > theirs }
    if left.isCritical != right.isCritical { return left.isCritical }
    return (left.organisation, left.name) < (right.organisation, right.name)
  }

  func exposed(_ group: ServiceGroup, _ groups: [ServiceGroup], _ serviceOf: [Int])
    -> ExposedService
  {
    let mine = group.nodes.first.map { serviceOf[$0] }
    let stopped = Set(
      stock.reached(from: group.nodes, over: \.carries).map { serviceOf[$0] }.filter { $0 != mine })
    let below = stock.reached(from: group.nodes, over: \.restsOn)
    let all = group.nodes + below
    let people = Set(group.nodes.flatMap { answering.people(of: stock.nodes[$0].asset) })
      .map { answering.people[$0] }
    return ExposedService(
      organisation: group.organisation, name: group.name, isStated: group.isStated,
      isCritical: group.isCritical,
      stops: stopped.map { groups[$0] }.sorted {
        ($0.isCritical ? 0 : 1, $0.name) < ($1.isCritical ? 0 : 1, $1.name)
      }.map(\.name), criticalStops: stopped.count { groups[$0].isCritical },
      restsOn: labels(below),
      unknown: Set(all.flatMap { stock.unknown[$0] ?? [] }).sorted(),
      people: people.count(where: \.isInPost), left: people.count(where: \.hasLeft),
      unowned: all.count { !stock.nodes[$0].isOwned },
      unsupported: all.count { unsupported.contains(stock.nodes[$0].asset) })
  }

  private func labels(_ nodes: [Int]) -> [String] {
    nodes.map { stock.nodes[$0].label }.sorted()
  }
}
