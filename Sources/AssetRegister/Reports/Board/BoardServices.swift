/// The services most exposed: what stops with them, who knows them, what they rest on.
struct BoardServices {
  let exposure: ServiceExposure

  var html: HTML {
    guard !exposure.services.isEmpty else { return .nothing }
    return HTML.section(
      "services", "The services most exposed",
      [
        HTML.element("p", ["class": "note"], lead).line,
        HTMLTable(
          caption:
            "The more stops with a service (what is critical counts twice) and the fewer people know it, the higher it stands",
          columns: ["Service", "If it fails", "Who knows it", "What it rests on"].map {
            .init(title: $0)
          }, rows: exposure.services.map(row)
        ).html,
      ])
  }

  private var lead: String {
    let names = exposure.names
    let all = names.known + names.several + names.unknown
    guard all > 0 else {
      return
        "Of \(Counted.text(exposure.count, "service")). No register says what anything depends on, so what stops with a service can\u{2019}t be told."
    }
    let vague =
      names.several > 0 ? ", \(Counted.grouped(names.several)) could be more than one" : ""
    return
      "Of \(Counted.text(exposure.count, "service")). Registers name \(Counted.text(all, "thing")) that they depend on: \(Counted.grouped(names.known)) \(names.known == 1 ? "is a known asset" : "are known assets"), \(Counted.grouped(names.unknown)) \(names.unknown == 1 ? "stands" : "stand") in no register\(vague). What registers don\u{2019}t say is not seen here."
  }

  private func row(_ service: ExposedService) -> [HTML] {
    [
      .all([
        .element("b", [.name(service.name)]), .text(" "), .text(service.organisation),
        service.isCritical ? .all([.text(", "), .element("b", "critical")]) : .nothing,
        service.isStated ? .nothing : .text(" (its register names no service)"),
      ]), .text(stops(service)), .text(people(service)), rests(service),
    ]
  }

  private func stops(_ service: ExposedService) -> String {
    guard !service.stops.isEmpty else { return "It stops; nothing else is known to." }
    return
      "\(Counted.text(service.stops.count, "other")) \(service.stops.count == 1 ? "stops" : "stop") with it: \(BoardWords.list(service.stops))."
  }

  private func people(_ service: ExposedService) -> String {
    let left =
      service.left > 0
      ? "; \(Counted.grouped(service.left)) \(service.people == 0 ? "" : "more ")\(service.left == 1 ? "has" : "have") left"
      : ""
    guard service.people > 0 else { return "Nobody in post\(left)" }
    return Counted.text(service.people, "person", plural: "people") + left
  }

  private func rests(_ service: ExposedService) -> HTML {
    var words: [String] = []
    if !service.restsOn.isEmpty { words.append(BoardWords.list(service.restsOn)) }
    if !service.unknown.isEmpty {
      words.append("in no register: \(BoardWords.list(service.unknown))")
    }
    if words.isEmpty { words.append("nothing is recorded") }
    var weak: [String] = []
    if service.unowned > 0 {
      weak.append("\(Counted.text(service.unowned, "system")) without an owner")
    }
    if service.unsupported > 0 {
      weak.append("\(Counted.text(service.unsupported, "system")) out of support")
    }
    return .all([
      .text(words.joined(separator: "; ")),
      weak.isEmpty
        ? .nothing
        : .all([.text(". "), .element("b", "Weak: \(weak.joined(separator: ", "))")]),
    ])
  }
}
