/// What a page of evidence adds to the style of a gaps report.
enum EvidenceStyle {
  static let rules = """
    h3 { font-size: 1.125rem; line-height: 1.3; margin: 1.25rem 0 .5rem }
    th.number { white-space: normal }
    .note { margin: 0 0 .75rem; color: #4c6272 }
    .seals dd { overflow-wrap: anywhere }
    .about { margin-bottom: .75rem }
    @media print {
      h3 { font-size: 10.5pt; break-after: avoid; color: #000 }
      .note { color: #000; break-after: avoid }
    }

    """
}
