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
    @media (min-width: 60rem) { .beside { display: grid; grid-template-columns: 18rem 1fr; gap: 1.5rem } }
    @media print {
      html { font-size: 8.5pt; line-height: 1.3 }
      h1 { font-size: 16pt; margin-bottom: 1mm }
      h2 { font-size: 12pt; margin-bottom: 1.5mm }
      header { padding-bottom: 2mm }
      main { padding-top: 3mm }
      section { margin-bottom: 4mm }
      .note, small { color: #000 }
      .note { margin-bottom: 1.5mm }
      .figures { gap: 2mm; grid-template-columns: 1fr 1fr 1fr }
      .figures li { padding: 1mm 2mm; border-left-width: 1.5mm }
      .figures strong { font-size: 18pt }
      p { margin: 0 0 1.5mm }
      .actions li { margin-bottom: 1mm; break-inside: avoid }
      .benefit { display: inline }
      .panels { grid-template-columns: 1fr 1fr 1fr; gap: 2mm 5mm; margin-bottom: 2mm }
      .panel figcaption { font-size: 9pt; margin-bottom: 0 }
      .panel text { font-size: 15px; fill: #000 }
      .beside { display: grid; grid-template-columns: 50mm 1fr; gap: 5mm }
      .key { font-size: 7.5pt }
      .charts .frame { break-inside: avoid }
      .figures + .note { margin-top: 2mm }
      th, td { padding-top: .6mm; padding-bottom: .6mm }
      td small { display: inline }
      .frame { margin-bottom: 1mm }
    }

    """
}
