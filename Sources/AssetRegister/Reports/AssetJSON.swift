/// One asset in full, for programs.
public enum AssetJSON {
  /// One object, its members in an order that never changes.
  public static func bytes(_ asset: AssetDetails) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("asset", number: asset.id)
      json.member("label", asset.label)
      json.member("organisation", asset.organisation)
      json.member("organisation_name", asset.organisationName)
      json.member("register", asset.register)
      json.key("missing")
      json.bool(asset.isMissing)
      json.key("source")
      json.object(inline: true) { add(asset.source, to: &$0) }
      json.key("fields")
      json.object { json in for field in asset.fields { json.member(field.name, field.value) } }
      json.key("row")
      json.object { json in for cell in asset.row { json.member(cell.heading, cell.text) } }
      list("findings", asset.findings, to: &json, add)
      list("responsible", asset.people, to: &json, add)
      json.key("place")
      if let place = asset.place { add(place, to: &json) } else { json.string(nil) }
      json.key("seen")
      json.object { SeenReport.add(asset.seen, to: &$0) }
      list("same_identifiers", asset.sameKit, to: &json, add)
      list("history", asset.history, to: &json, add)
    }
    return json.bytes
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

  private static func add(_ source: AssetDetails.RowSource, to json: inout JSONText) {
    json.member("file", source.batch.fileName)
    json.member("line", number: source.line)
    json.member("batch", number: source.batch.id)
    json.member("as_of", source.asOf)
  }

  private static func add(_ finding: AssetDetails.Finding, to json: inout JSONText) {
    json.member("heading", finding.heading)
    json.member("field", finding.field)
    json.member("code", finding.code)
    json.member("value", finding.value)
  }

  private static func add(_ one: AssetDetails.Responsibility, to json: inout JSONText) {
    json.member("role", one.role)
    json.member("person", one.person)
    json.member("name", one.name)
    switch one.origin {
    case .assigned(let from, let until, let batch, let by, let rule, let acknowledged):
      json.member("origin", "assigned")
      json.member("from", from)
      json.member("until", until)
      json.member("batch", number: batch.id)
      json.member("by", by)
      json.member("rule", rule)
      json.member("acknowledged", acknowledged)
    case .stated(let text, let how, let suggestion, let isOutranked):
      json.member("origin", "register")
      json.member("text", text)
      json.member("how", how)
      json.member("suggestion", suggestion)
      json.key("outranked")
      json.bool(isOutranked)
    }
  }

  private static func add(_ place: AssetDetails.StatedPlace, to json: inout JSONText) {
    json.object(inline: true) { json in
      json.member("text", place.text)
      json.member("path", place.path)
      json.member("how", place.how)
      json.member("suggestion", place.suggestion)
    }
  }

  private static func add(_ same: AssetDetails.SameKit, to json: inout JSONText) {
    json.member("asset", number: same.asset.id)
    json.member("organisation", same.asset.organisation)
    json.member("register", same.asset.register)
    json.member("label", same.asset.label)
    json.key("shared")
    json.array { json in for text in same.shared { json.string(text) } }
  }

  private static func add(_ version: AssetDetails.Version, to json: inout JSONText) {
    add(version.source, to: &json)
    json.member("outcome", version.outcome)
    json.key("changes")
    json.array { json in
      for change in version.changes {
        json.object { json in
          json.member("title", change.title)
          json.member("before", change.before)
          json.member("after", change.after)
        }
      }
    }
  }
}
