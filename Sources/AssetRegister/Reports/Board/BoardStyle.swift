/// What a board's page adds to the style of a gaps report: small drawings side by side, and sheets of paper.
enum BoardStyle {
  static let rules = """
    .figures em { display: block; margin-top: .25rem; font-style: normal; font-weight: bold }
    th.number { white-space: normal }
    .figures + .note { margin-top: .75rem; margin-bottom: 0 }
    .note { margin: 0 0 .75rem; color: #4c6272 }
    .actions li { margin-bottom: .625rem }
    .closes { display: inline-block; padding: 0 .5rem; border: 1px solid #005eb8; color: #005eb8; font-weight: bold;
      white-space: nowrap; font-size: .875rem }
    .benefit { display: block }
    .panels { display: grid; gap: 1rem 1.5rem; margin-bottom: 1rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)) }
    .panels .panel, .beside .panel { margin: 0; padding: 0; border: 0 }
    .panel figcaption { font-size: 1rem }
    .panel svg { display: block; width: 100%; max-width: 26rem; height: auto }
    .panel text { font: 14px Arial, Helvetica, sans-serif; fill: #212b32 }
    .panel .label { font-weight: bold }
    .panel .mid { text-anchor: middle }
    .panel .whole { fill: #fff; stroke: #4c6272; stroke-width: 1 }
    .panel .part { fill: #005eb8 }
    .panel .past { fill: #768692 }
    .panel .axis { stroke: #4c6272; stroke-width: 1; fill: none }
    small { font-size: .875em; color: #4c6272; white-space: nowrap }
    td small { display: block }
    .time tbody th { white-space: nowrap }
    .beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem }
    .beside th.words:first-child { min-width: 12.5rem }
    .beside .number { min-width: 3.5rem }
    @media (min-width: 60rem) { .beside { grid-template-columns: 21rem minmax(0, 1fr); gap: 1.5rem } }
    @media print {
      section { margin-bottom: 4mm }
      .note, small { color: #000 }
      .note { margin-bottom: 1.5mm; break-after: avoid }
      .figures { gap: 2mm; grid-template-columns: 1fr 1fr 1fr }
      .figures li { padding: 1mm 2mm; border-left-width: 1.5mm }
      .figures strong { font-size: 18pt }
      .actions li { margin-bottom: 1mm; break-inside: avoid }
      .benefit { display: inline }
      .panels { grid-template-columns: 1fr 1fr 1fr; gap: 2mm 5mm; margin-bottom: 2mm }
      .panel figcaption { font-size: 9pt; margin-bottom: 0 }
      .panel text { font-size: 15px; fill: #000 }
      .beside { grid-template-columns: 56mm minmax(0, 1fr); gap: 4mm; break-inside: avoid }
      .beside th.words:first-child { min-width: 42mm }
      .beside .number { min-width: 0 }
      .key { font-size: 7.5pt }
      .charts .frame { break-inside: avoid }
      .figures + .note { margin-top: 2mm }
      td small { display: inline }
    }

    """
}
