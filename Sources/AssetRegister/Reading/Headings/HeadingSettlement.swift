/// Whether a column's values settle what an ambiguous heading means.
struct HeadingSettlement {
  /// The fields that other columns hold for certain.
  let taken: Set<String>
  /// The heading that shows a register of information assets, where there is one.
  let informationHeading: String?

  /// What the values settled: a field or nothing, and why.
  struct Verdict {
    let field: Field?
    let reason: String
  }

  /// The verdict; nil where the values leave it open.
  func verdict(on candidates: [Field], _ evidence: ColumnEvidence) -> Verdict? {
    guard evidence.filled > 0 else {
      return Verdict(field: nil, reason: "it holds no values")
    }
    let names = candidates.map(\.name)
    return if names == ["asset_tag"] {
      tag(candidates[0], evidence)
    } else if names.contains("category") {
      type(candidates, evidence)
    } else if names.contains("status") {
      status(candidates, evidence)
    } else if names.contains("manufacturer") {
      maker(candidates, evidence)
    } else if names.contains("location") {
      place(candidates, evidence)
    } else if names.contains("next_review") {
      review(candidates, evidence)
    } else {
      owner(candidates)
    }
  }

  private func tag(_ field: Field, _ evidence: ColumnEvidence) -> Verdict? {
    guard !taken.contains(field.name) else {
      return Verdict(field: nil, reason: "another column holds the asset tag")
    }
    return evidence.isUnique
      ? Verdict(field: field, reason: "every row has a value of its own") : nil
  }

  private func type(_ candidates: [Field], _ evidence: ColumnEvidence) -> Verdict? {
    let isKind = evidence.share(evidence.kindNames) >= 0.6
    let field = candidates.first { $0.name == (isKind ? "kind" : "category") }
    return Verdict(
      field: field,
      reason: isKind ? "its values are kinds" : "its values are types\(examples(evidence))")
  }

  private func status(_ candidates: [Field], _ evidence: ColumnEvidence) -> Verdict? {
    guard evidence.share(evidence.statuses) >= 0.6 else { return nil }
    return Verdict(
      field: candidates.first { $0.name == "status" },
      reason: "\(evidence.statuses) of \(evidence.filled) values are words for a stage of life")
  }

  private func maker(_ candidates: [Field], _ evidence: ColumnEvidence) -> Verdict? {
    let share = evidence.share(evidence.makers)
    if share >= 0.5, !taken.contains("manufacturer") {
      return Verdict(
        field: candidates.first { $0.name == "manufacturer" },
        reason: "\(evidence.makers) of \(evidence.filled) values are known makers")
    }
    guard share < 0.5, taken.contains("manufacturer"), !taken.contains("supplier") else {
      return nil
    }
    return Verdict(
      field: candidates.first { $0.name == "supplier" },
      reason: "another column holds the manufacturer, and few of these are makers")
  }

  private func place(_ candidates: [Field], _ evidence: ColumnEvidence) -> Verdict? {
    for (name, count) in [("site", evidence.sites), ("room", evidence.rooms)]
    where evidence.share(count) >= 0.6 && !taken.contains(name) {
      return Verdict(
        field: candidates.first { $0.name == name },
        reason: "\(count) of \(evidence.filled) values are known \(name)s")
    }
    return Verdict(
      field: candidates.first { $0.name == "location" }, reason: "its values are places in words")
  }

  private func review(_ candidates: [Field], _ evidence: ColumnEvidence) -> Verdict? {
    let other = [("next_review", "last_review"), ("last_review", "next_review")]
      .first { taken.contains($0.0) && !taken.contains($0.1) }
    if let other {
      return Verdict(
        field: candidates.first { $0.name == other.1 },
        reason: "another column holds the \(other.0 == "next_review" ? "next" : "last") review")
    }
    let later =
      evidence.dates.order == .monthFirst
      ? evidence.laterDays.monthFirst : evidence.laterDays.dayFirst
    guard later > 0 else { return nil }
    return Verdict(
      field: candidates.first { $0.name == "next_review" },
      reason: "\(later) of \(evidence.filled) days lie ahead")
  }

  private func owner(_ candidates: [Field]) -> Verdict? {
    guard let informationHeading, let field = candidates.first(where: { $0.name == "iao" }),
      !taken.contains("iao")
    else { return nil }
    return Verdict(
      field: field, reason: "a register of information assets: it has '\(informationHeading)'")
  }

  private func examples(_ evidence: ColumnEvidence) -> String {
    evidence.samples.isEmpty ? "" : " such as '\(evidence.samples[0])'"
  }
}
