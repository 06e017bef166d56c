/// What scans say of an asset, for people and for programs.
enum SeenReport {
  /// Titles with rows of cells.
  static func sections(_ seen: SeenDetails) -> [(title: String, rows: [[String]])] {
    guard !seen.isEmpty else { return [] }
    return [
      ("last seen", lastSeen(seen)),
      ("where it was seen last", seen.places.map(words)),
      (
        "filled in from scans, where the register says nothing",
        seen.fills.map { [$0.title, $0.value, words($0)] }
      ),
      ("where scans say otherwise", seen.conflicts.map(words)),
    ]
  }

  /// Members of one object.
  static func add(_ seen: SeenDetails, to json: inout JSONText) {
    list("sources", seen.sources, to: &json) { source, json in
      json.member("source", source.name)
      json.member("seen_at", source.seenAt)
      json.member("sightings", number: Int64(source.sightings))
    }
    list("places", seen.places, to: &json) { place, json in
      json.member("how", place.how)
      json.member("place", place.path)
      json.member("seen_at", place.seenAt)
      json.member("network", place.range)
      json.member("ip_address", place.address)
      json.member("switch", place.switchName)
      json.member("port", place.port)
      add(place.from, to: &json)
    }
    list("fills", seen.fills, to: &json) { add($0, to: &$1) }
    list("conflicts", seen.conflicts, to: &json) { conflict, json in
      json.member("register_value", conflict.stated)
      json.member("register_day", conflict.statedDay)
      add(conflict.seen, to: &json)
    }
    json.member("suggested", number: Int64(seen.suggested))
  }

  private static func lastSeen(_ seen: SeenDetails) -> [[String]] {
    var rows = seen.sources.map { source in
      [source.name, moment(source.seenAt), Counted.text(source.sightings, "sighting")]
    }
    if seen.suggested > 0 {
      rows.append(["", "", "\(Counted.text(seen.suggested, "sighting")) may be it: iar review"])
    }
    return rows
  }

  private static func words(_ place: SeenDetails.Place) -> [String] {
    let how =
      switch place.how {
      case "port":
        "by port " + [place.switchName, place.port].compactMap { $0 }.joined(separator: " ")
      case "network": "by network \(place.range ?? "")"
      default: "by \(place.how)"
      }
    let address = place.address.map { ", address \($0)" } ?? ""
    return [
      place.path ?? "site not recorded", moment(place.seenAt),
      "\(how)\(address), \(words(place.from))",
    ]
  }

  private static func words(_ conflict: SeenDetails.Conflict) -> [String] {
    [
      conflict.seen.title,
      "'\(conflict.stated)' in the register as of \(conflict.statedDay)",
      "'\(conflict.seen.value)' \(words(conflict.seen))",
    ]
  }

  private static func words(_ value: SeenDetails.Value) -> String {
    "seen \(moment(value.seenAt)), \(words(value.from)), \(value.tier)"
  }

  private static func words(_ origin: SeenDetails.Origin) -> String {
    "\(origin.source) (\(origin.fileName ?? "scan"):\(origin.line))"
  }

  private static func moment(_ text: String?) -> String { text ?? "at an unknown time" }

  private static func add(_ value: SeenDetails.Value, to json: inout JSONText) {
    json.member("field", value.field)
    json.member("value", value.value)
    json.member("tier", value.tier)
    json.member("seen_at", value.seenAt)
    add(value.from, to: &json)
  }

  private static func add(_ origin: SeenDetails.Origin, to json: inout JSONText) {
    json.member("source", origin.source)
    json.member("file", origin.fileName)
    json.member("line", number: origin.line)
  }

  private static func list<Value>(
    _ name: String, _ values: [Value], to json: inout JSONText,
    _ add: (Value, inout JSONText) -> Void
  ) {
    json.key(name)
    json.array { json in
      for value in values { json.object(inline: true) { add(value, &$0) } }
    }
  }
}
