/// What a reader sees of responsibility acknowledged, or still to be.
public enum AcknowledgementReport {
  /// One or two lines: what was noted, and how to take it back.
  public static func text(_ outcome: AcknowledgementOutcome) -> String {
    let total = outcome.assigned + outcome.named
    guard total > 0 else {
      return "nothing to note: \(outcome.person) acknowledged "
        + "\(Counted.text(outcome.unchanged, "role")) before"
    }
    let already = outcome.unchanged == 0 ? "" : ", \(outcome.unchanged) before"
    let done =
      "\(Counted.text(total, "role")) acknowledged by \(outcome.person) on \(outcome.day): "
      + "\(outcome.assigned) assigned, \(outcome.named) named in a register\(already)"
    if outcome.isDryRun { return "would be: \(done); nothing was stored" }
    guard let batch = outcome.batch else { return done }
    return "\(done)\nbatch \(batch); take it back with: iar undo \(batch)"
  }

  /// A line for each person who has not acknowledged something, as a table, CSV or JSON.
  public static func bytes(
    _ pending: [PendingAcknowledgement], _ format: TableFormat, width: Int? = nil
  ) -> [UInt8] {
    var output = TableOutput(
      format,
      columns: [
        OutputColumn("person", title: "Person"), OutputColumn("name", title: "Name"),
        OutputColumn("assigned", .number, title: "Assigned"),
        OutputColumn("since", title: "Since"), OutputColumn("days", .number, title: "Days"),
        OutputColumn("named", .number, title: "Named in registers"),
        OutputColumn("left", title: "Left"),
      ], width: width)
    for line in pending {
      output.row([
        line.person, line.name, String(line.assigned), line.since, line.days.map { String($0) },
        String(line.named), line.left,
      ])
    }
    output.finish()
    return output.take()
  }
}
