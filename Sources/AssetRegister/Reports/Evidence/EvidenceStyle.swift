/// What a page of evidence adds to the style of a gaps report.
enum EvidenceStyle {
  static let rules = """
    h3 { font-size: 1.125rem; line-height: 1.3; margin: 1.25rem 0 .5rem }
    th.number { white-space: normal }
    .indicator { border-top: 1px solid #d8dde0 }
    h2 + .indicator { border-top: 0 }
    .note { margin: 0 0 .75rem; color: #4c6272 }
    .seals dd { overflow-wrap: anywhere }
    .about { margin-bottom: .75rem }
    @media print {
      html { font-size: 8.5pt; line-height: 1.3 }
      h3 { font-size: 10.5pt; break-after: avoid; color: #000 }
      .note { color: #000; break-after: avoid }
      .frame { margin-bottom: 2mm }
      th, td { padding-top: .6mm; padding-bottom: .6mm }
    }

    """
}
