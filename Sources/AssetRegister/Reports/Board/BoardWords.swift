/// The words of a board's page: of risk and benefit, not of technology.
enum BoardWords {
  /// A measure's name over a chart or a column.
  static func title(_ measure: BoardMeasure) -> String {
    switch measure {
    case .answered: "Somebody answers for it"
    case .unowned: "Nobody answers for it"
    case .lost: "Can\u{2019}t be found"
    case .unregistered: "Seen, but nobody\u{2019}s"
    case .unsupported: "Out of support"
    case .unsegmented: "Medical devices not kept apart"
    }
  }

  /// What a measure counts, after a count.
  static func sentence(_ measure: BoardMeasure, _ count: BoardCount) -> String {
    let one = count.count == 1
    switch measure {
    case .answered:
      return
        "of \(Counted.text(count.whole ?? 0, "asset")) in use have a known person who answers for them"
    case .unowned:
      return
        "\(one ? "asset" : "assets") in use that nobody answers for: if one fails or leaks, nobody is there to decide"
    case .lost:
      return
        "\(one ? "piece" : "pieces") of equipment not seen for 90 days where we looked: each may be lost, stolen or unprotected out of sight"
    case .unregistered:
      return
        "\(one ? "device" : "devices") on our networks and in nobody\u{2019}s register: an intruder\u{2019}s would not be noticed among them"
    case .unsupported:
      return
        "\(one ? "asset" : "assets") that \(one ? "its" : "their") makers no longer mend: weak points stay open, and no protection or decision is recorded"
    case .unsegmented:
      return
        "medical \(one ? "device" : "devices") on a network shared with other equipment: one infected computer can reach them"
    }
  }

  /// A measure's number: a share of what is answered for, else the count.
  static func number(_ measure: BoardMeasure, _ count: BoardCount) -> String {
    measure == .answered
      ? Share.text(count.count, of: count.whole ?? 0) : Counted.grouped(count.count)
  }

  /// A count with its share; a dash where there is nothing it could be of.
  static func cell(_ count: BoardCount?) -> String {
    guard let count else { return "-" }
    return GapsWords.cell(count.count, of: count.whole)
  }

  /// How a count changed: `12 fewer than on 24 October 2026`; that there was nothing to look at then is no change.
  static func change(
    _ now: BoardCount, since then: BoardCount?, on day: String, noun: String? = nil
  ) -> String? {
    guard let then else { return nil }
    let day = LongDay.text(day)
    if then.whole == 0, now.whole != 0 { return "not looked at by \(day)" }
    if now.count == then.count { return "as on \(day)" }
    let difference = Counted.grouped(abs(now.count - then.count))
    return
      "\(difference) \(now.count > then.count ? "more" : "fewer")\(noun.map { " \($0)" } ?? "") than on \(day)"
  }

  /// An organisation as a board knows it: `Blackpool Teaching Hospitals (RXL)`.
  static func called(_ organisation: GapOrganisation) -> String {
    guard organisation.code != organisation.name else { return GapsWords.code(organisation.code) }
    var name = Array(organisation.name.utf8)
    for form in [" NHS Foundation Trust", " NHS Trust"] where name.count > form.utf8.count {
      if name.suffix(form.utf8.count).elementsEqual(form.utf8) { name.removeLast(form.utf8.count) }
    }
    return "\(String(decoding: name, as: UTF8.self)) (\(organisation.code))"
  }

  /// How a count changed, for a table: `+3`, `−12`, `0`.
  static func signed(_ difference: Int) -> String {
    if difference == 0 { return "0" }
    return (difference > 0 ? "+" : "\u{2212}") + Counted.grouped(abs(difference))
  }

  /// A day under a column: `24 Nov`.
  static func shortDay(_ iso: String) -> String {
    let words = LongDay.text(iso).utf8.split(separator: 0x20)
    guard words.count == 3 else { return iso }
    return String(decoding: words[0], as: UTF8.self) + " "
      + String(decoding: words[1].prefix(3), as: UTF8.self)
  }

  /// Names in a row, the first few of them, each once: `A, B (2) and 3 more`.
  static func list(_ names: [String], most: Int = 3) -> String {
    let times = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    var shown: [String] = []
    for name in names where shown.count < most && !shown.contains(name) { shown.append(name) }
    let told = shown.map { name in
      let count = times[name] ?? 1
      return count == 1 ? name : "\(name) (\(Counted.grouped(count)))"
    }
    let more = names.count - shown.reduce(0) { $0 + (times[$1] ?? 0) }
    return told.joined(separator: ", ") + (more > 0 ? " and \(Counted.grouped(more)) more" : "")
  }

  /// What was done, in the words of a reader: `3 register files read, 1 step taken back`.
  static func deeds(_ deeds: [BoardDeed]) -> String {
    var counts: [(noun: String, plural: String?, times: Int)] = []
    for deed in deeds {
      let (noun, plural) = words(deed.action)
      if let index = counts.firstIndex(where: { $0.noun == noun }) {
        counts[index].times += deed.times
      } else {
        counts.append((noun, plural, deed.times))
      }
    }
    return counts.map { Counted.text($0.times, $0.noun, plural: $0.plural) }.joined(separator: ", ")
  }

  private static func words(_ action: String) -> (noun: String, plural: String?) {
    switch action {
    case "import register": ("register file read", "register files read")
    case "enrich": ("network scan read", "network scans read")
    case "assign", "rules", "import assignments", "handover":
      (
        "round of naming owners and administrators",
        "rounds of naming owners and administrators"
      )
    case "acknowledge": ("acknowledgement by people responsible", nil)
    case "accept": ("decision to accept gaps for a time", nil)
    case "decide", "review", "adopt": ("decision on which device is which", nil)
    case "undo": ("step taken back", nil)
    default: ("other change", nil)
    }
  }
}
