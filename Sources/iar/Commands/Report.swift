import ArgumentParser

/// `iar report`
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write pages that people act on: for a person, a trust, the board, an auditor.",
    discussion: """
        iar report person shabnam.qureshi-tate@elht.example
        iar report people -d pages
        iar report trust RXR -o rxr.html
        iar report board -o board.html

      A page is one file without scripts that loads nothing. It may name staff: share it as you would the register.
      """,
    subcommands: [
      ReportPerson.self, ReportPeople.self, ReportTrust.self, ReportBoard.self,
      ReportEvidence.self,
    ])
}
