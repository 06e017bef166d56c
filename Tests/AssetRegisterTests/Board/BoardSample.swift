@testable import AssetRegister

/// A board's report from plain values; `payload` is added to every text that a person could have typed.
enum BoardSample {
  static func report(payload: String = "") throws -> BoardReport {
    let questions = try GapQuestion.builtIn()
    return BoardReport(
      partnership: "Test partnership" + payload, today: "2026-11-24",
      head: LogHead(seq: 9, sha256: String(repeating: "ab", count: 32)),
      organisations: [
        GapOrganisation(code: "RXN", name: "Lancashire Teaching Hospitals" + payload),
        GapOrganisation(code: "RXR", name: "East Lancashire Hospitals"),
      ],
      days: [
        day("2026-09-30", [(5, 40), (1, 20)]), day("2026-10-31", [(4, 42), (2, 20)]),
        day("2026-11-24", [(2, 44), (2, 21)]),
      ],
      questions: Dictionary(questions.map { ($0.id, $0) }) { first, _ in first },
      services: ServiceExposure(
        services: [
          ExposedService(
            organisation: "RXN", name: "Pathology" + payload, isStated: true, isCritical: true,
            stops: ["Transfusion", "Cancer care", "Theatres", "Maternity"],
            criticalStops: 2, restsOn: ["lims01" + payload],
            unknown: ["Hospital network" + payload],
            people: 1, left: 1, unowned: 1, unsupported: 2),
          ExposedService(
            organisation: "RXR", name: "Care record", isStated: false, isCritical: true, stops: [],
            criticalStops: 0, restsOn: [], unknown: [],
            people: 0, left: 0, unowned: 0, unsupported: 0),
        ], count: 12, names: names(known: 3, several: 1, unknown: 1)),
      teams: (0..<10).map { index in
        TeamCapacity(
          organisation: index % 2 == 0 ? "RXN" : "RXR",
          team: index == 3 ? nil : "Team \(index)" + payload, people: index == 9 ? 0 : 2,
          assets: 100 - 10 * index, sole: 10 - index, orphaned: index == 9 ? 4 : 0,
          leavers: index == 9 ? 1 : 0, unacknowledged: index)
      },
      actions: [
        BoardAction(
          question: "G11a", organisation: "RXR", subject: "10.1.0.0/24" + payload, closes: 12),
        BoardAction(question: "G1c", organisation: "RXN", subject: "IT Team" + payload, closes: 2),
        BoardAction(question: "G19b", organisation: "RXN", subject: nil, closes: 1),
      ], actionSeverity: .high,
      done: [
        BoardDeed(action: "rules", times: 1), BoardDeed(action: "import register", times: 2),
        BoardDeed(action: "assign", times: 1),
      ])
  }

  static func names(known: Int, several: Int, unknown: Int) -> DependencyCounts {
    var counts = DependencyCounts()
    (counts.known, counts.several, counts.unknown) = (known, several, unknown)
    return counts
  }

  /// A day on which each organisation had so many gaps of so many assets in every question.
  static func day(_ day: String, _ counts: [(gaps: Int, population: Int)]) -> BoardDay {
    let questions = ["G1a", "G1c", "G2a", "G3a", "G6", "G7", "G9a", "G11a", "G19a"]
    return BoardDay(
      day: day,
      tallies: zip(["RXN", "RXR"], counts).flatMap { code, count in
        questions.map {
          BoardDay.Tally(
            question: $0, organisation: code, gaps: count.gaps, population: count.population)
        }
      })
  }
}
