/// The evidence as one page: what it rests on, each indicator with what is and isn't shown, and extracts.
struct EvidencePage {
  let report: EvidenceReport

  init(_ report: EvidenceReport) {
    self.report = report
  }

  var bytes: [UInt8] {
    let gaps = report.gaps
    return PageFrame(
      title:
        "Evidence from the asset registers of \(gaps.partnership), \(LongDay.text(gaps.today))",
      heading: [.text("Evidence for the Data Security and Protection Toolkit")],
      lead: [
        .name(gaps.partnership), .text(", \(LongDay.text(gaps.today)). \(GapsWords.counts(gaps))."),
      ], content: "evidence", style: EvidenceStyle.rules, head: gaps.head,
      note:
        "The clauses are told in our own words; the wording that counts is that of the Toolkit and of the frameworks named. \(PageFrame.mayNameStaff)"
    ).page([
      basis, EvidenceIndicators(report: report).html, EvidenceExtracts(report: report).html,
    ])
  }

  private var basis: HTML {
    HTML.section(
      "basis", "What this rests on",
      [
        HTML.element(
          "p",
          "These are findings, not a verdict: nothing here says that an outcome is achieved or met. An assessor decides, with more than a register can show. A dash stands where nothing was recorded that could be asked about, which is no good news either."
        ).line,
        HTML.element(
          "dl", ["class": "about seals"],
          [
            HTML.about(
              "Newest line of the log",
              "\(report.gaps.head.seq), SHA-256 \(report.gaps.head.sha256)"
            ).line,
            HTML.about(
              "The register\u{2019}s file", "SHA-256 \(report.fileSHA256), as it was read"
            ).line,
            HTML.about(
              "To check it",
              "iar verify --head \(report.gaps.head.sha256) looks whether the log still holds that line, and whether every batch holds what its line seals. The file\u{2019}s own digest is that of a copy kept today."
            ).line,
          ]
        ).line,
        HTMLTable(
          caption: "The registers, and the file each was read from last",
          columns: [
            .init(title: "Register"), .init(title: "File"), .init(title: "As of"),
            .init(title: "Days old", isNumber: true), .init(title: "Entries", isNumber: true),
            .init(title: "Rows on hold", isNumber: true),
            .init(title: "Missing since", isNumber: true),
          ],
          rows: report.sources.map { source in
            [
              .name("\(source.organisation) \(source.name)"), .name(source.fileName ?? "-"),
              .text(source.asOf ?? "not stated, read \(source.importedAt.prefixDay)"),
              .text(source.ageInDays.map(Counted.grouped) ?? "-"),
              .text(Counted.grouped(source.assets)), .text(Counted.grouped(source.held)),
              .text(Counted.grouped(source.missing)),
            ]
          }
        ).html,
      ])
  }

}

extension String {
  /// The day of an instant.
  fileprivate var prefixDay: String { String(decoding: utf8.prefix(10), as: UTF8.self) }
}
