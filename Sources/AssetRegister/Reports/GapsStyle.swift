/// How the page looks, on a screen and on paper. Colours are those of the NHS service manual; each text reaches the
/// contrast that WCAG 2.2 AA asks for (4.5 to 1), each bar and line 3 to 1.
enum GapsStyle {
  /// The rules; the newest line of the log stands in the margin of every printed page.
  static func rules(head: LogHead) -> String {
    let seal = head.sha256.unicodeScalars.filter { $0.properties.isASCIIHexDigit }
    let words =
      seal.isEmpty
      ? "" : "Register log, line \(head.seq), SHA-256 \(String(String.UnicodeScalarView(seal)))"
    return screen + """
      @page { size: A4; margin: 16mm 14mm 20mm;
        @bottom-left { content: "\(words)";
          font: 7pt sans-serif; color: #4c6272 }
        @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7pt sans-serif; color: #4c6272 } }
      """
  }

  private static let screen = """
    *, ::before, ::after { box-sizing: border-box }
    html { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #212b32; background: #f0f4f5 }
    body { margin: 0; overflow-wrap: break-word }
    header { background: #003087; color: #fff; padding: 1.5rem 1rem 2rem }
    header > *, main, footer { max-width: 72rem; margin-left: auto; margin-right: auto }
    header > * { max-width: 70rem }
    .kicker { margin-top: 0; margin-bottom: .25rem; font-weight: bold }
    h1 { font-size: 2rem; line-height: 1.2; margin-top: 0; margin-bottom: .5rem }
    h2 { font-size: 1.375rem; line-height: 1.3; color: #003087; margin: 0 0 .75rem }
    .lead { font-size: 1.125rem; margin-top: 0; margin-bottom: 0 }
    main { padding: 1.5rem 1rem }
    section, figure { background: #fff; margin: 0 0 1.5rem; padding: 1.25rem; border: 1px solid #d8dde0 }
    a { color: #005eb8 }
    a:focus, .frame:focus { outline: 3px solid #212b32; outline-offset: 2px; background: #fff }
    .skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: #fff }
    .skip:focus { left: .5rem; top: .5rem }
    .figures { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)) }
    .figures li { padding: .75rem 1rem; background: #f0f4f5; border-left: 6px solid #d5281b }
    .figures .good { border-left-color: #007f3b }
    .figures strong { display: block; font-size: 2.25rem; line-height: 1.1; color: #d5281b }
    .figures .good strong { color: #007f3b }
    ol { margin: 0; padding-left: 1.5rem }
    ol li { margin-bottom: .5rem }
    figcaption { font-weight: bold; font-size: 1.125rem; color: #003087; margin-bottom: .5rem }
    .bars { list-style: none; margin: 0; padding: 0 }
    .bars li { display: grid; grid-template-columns: 3.5rem minmax(4rem, 26rem) auto; gap: .25rem .75rem;
      align-items: center; margin-bottom: .375rem }
    .bars svg { display: block; width: 100%; height: 1.375rem; border: 1px solid #4c6272 }
    .bars .whole { fill: #fff }
    .bars .part { fill: #005eb8 }
    .frame { overflow-x: auto; margin-bottom: .75rem }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem }
    caption { text-align: left; font-weight: bold; padding-bottom: .5rem }
    th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid #d8dde0;
      min-width: 5rem }
    thead th { border-bottom: 2px solid #003087; vertical-align: bottom }
    tbody th { font-weight: normal }
    th.words:first-child { min-width: 14rem }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
    .severity { display: inline-block; padding: 0 .5rem; border: 2px solid; font-size: .875rem; font-weight: bold;
      white-space: nowrap; vertical-align: middle }
    .high { color: #d5281b; background: #fff }
    .medium { color: #212b32; border-color: #4c6272; background: #fff }
    .low { color: #4c6272; font-weight: normal; background: #fff }
    .count { font-weight: bold; margin: 0 0 .75rem }
    dl { margin: 0 0 1rem }
    .about > div { margin-bottom: .375rem }
    dt { font-weight: bold }
    dd { margin: 0 }
    .key { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; font-size: .875rem; margin-bottom: 0 }
    .key dt, .key dd { display: inline }
    .key dt::after { content: " " }
    @media (min-width: 48rem) {
      .about > div { display: grid; grid-template-columns: 9rem 1fr }
    }
    .more { margin-bottom: 0 }
    .whole { white-space: nowrap }
    .person { min-width: 9.5rem }
    .lacking { margin: 0 0 .75rem }
    .question caption, .indicator caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap }
    .extract caption { position: static; width: auto; height: auto; clip-path: none; white-space: normal }
    code { font-family: monospace; background: #f0f4f5; padding: .125rem .25rem }
    footer { padding: 0 1rem 2rem; font-size: .875rem; color: #4c6272; overflow-wrap: anywhere }
    @media (max-width: 30rem) {
      h1 { font-size: 1.5rem }
      h2 { font-size: 1.1875rem }
      section, figure { padding: 1rem .75rem }
      .bars li { grid-template-columns: 3.5rem 1fr }
      .bars span { grid-column: 2 }
    }
    @media screen and (max-width: 48rem) {
      table { width: max-content; min-width: 100% }
      caption { max-width: calc(100vw - 4rem) }
      th.words, td.words { max-width: 11rem }
      td.words:last-child { max-width: 20rem }
      th.number { max-width: 7rem; white-space: normal }
      th.words:first-child { min-width: 0; max-width: 9.5rem }
      .number { padding-left: .5rem }
      .frame { background: linear-gradient(to right, #fff 40%, transparent) left / 2.5rem 100% no-repeat local,
        linear-gradient(to left, #fff 40%, transparent) right / 2.5rem 100% no-repeat local,
        linear-gradient(to right, #d8dde0, transparent) left / 1rem 100% no-repeat,
        linear-gradient(to left, #d8dde0, transparent) right / 1rem 100% no-repeat }
    }
    @media print {
      html { font-size: 8.5pt; line-height: 1.3; background: none; color: #000 }
      h1 { font-size: 16pt; margin-bottom: 1mm }
      h2 { font-size: 12pt; margin-bottom: 1.5mm }
      p { margin: 0 0 1.5mm; break-inside: avoid }
      header { background: none; color: #000; padding: 0 0 2mm; border-bottom: 2pt solid #000 }
      main { padding: 3mm 0 0 }
      footer { padding: 0; color: #000; break-inside: avoid; break-before: avoid }
      header > *, main, footer { max-width: none }
      section, figure { border: 0; padding: 0; margin-bottom: 5mm }
      h2, caption, figcaption { color: #000; break-after: avoid }
      a { color: #000; text-decoration: none }
      .skip { display: none }
      .frame { overflow: visible; margin-bottom: 1.5mm }
      thead { display: table-header-group; break-after: avoid }
      tbody tr:first-child { break-before: avoid }
      .about, .count, .lacking { break-after: avoid }
      .lacking { margin-bottom: 1.5mm }
      .person { min-width: 32mm }
      .about > div { display: grid; grid-template-columns: 9rem 1fr }
      tr, .figures li, .about, figure { break-inside: avoid }
      .figures { grid-template-columns: 1fr 1fr 1fr }
      .figures li, code { background: none }
      code { padding: 0 }
      th.words:first-child { min-width: 0 }
      th, td { min-width: 0; padding: .6mm 2mm .6mm 0 }
      .about { margin-bottom: 1.5mm }
      .about > div { margin-bottom: .3mm }
      .count { margin-bottom: 1mm }
    }

    """
}
