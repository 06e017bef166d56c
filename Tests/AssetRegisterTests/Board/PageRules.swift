import Foundation
import Testing

/// What every page keeps to, as far as its source shows: WCAG 2.2 A and AA.
enum PageRules {
  static func expect(
    _ bytes: [UInt8], at location: SourceLocation = #_sourceLocation
  ) {
    let page = PageReader(bytes)
    for problem in problems(page) {
      Issue.record("\(problem)", sourceLocation: location)
    }
  }

  /// What breaks a rule.
  static func problems(_ page: PageReader) -> [String] {
    var problems: [String] = []
    if page.all("html").map({ $0["lang"] }) != ["en-GB"] { problems.append("no language") }
    if page.texts("title").first?.isEmpty != false { problems.append("no title") }
    for name in ["h1", "main", "header", "footer"] where page.all(name).count != 1 {
      problems.append("\(page.all(name).count) of \(name)")
    }
    for name in ["script", "img", "iframe", "object", "link"] where !page.all(name).isEmpty {
      problems.append("the page has \(name)")
    }
    return problems + headings(page) + tables(page) + drawings(page) + links(page)
  }

  private static func headings(_ page: PageReader) -> [String] {
    var last = 0
    var problems: [String] = []
    for case .open(let name, _) in page.pieces {
      guard name.count == 2, name.first == "h", let level = Int(name.dropFirst()) else { continue }
      if level > last + 1 { problems.append("h\(level) after h\(last)") }
      last = level
    }
    return problems
  }

  private static func tables(_ page: PageReader) -> [String] {
    let captions = page.texts("caption")
    var problems = captions.contains("") ? ["a caption is empty"] : []
    if captions.count != page.all("table").count { problems.append("a table has no caption") }
    if Set(captions).count != captions.count { problems.append("two tables have one caption") }
    if page.all("th").contains(where: { $0["scope"] != "col" && $0["scope"] != "row" }) {
      problems.append("a heading has no scope")
    }
    for table in page.elements("table") {
      let rows = page.elements("tr", in: table).map { row in
        page.elements("th", in: row).count + page.elements("td", in: row).count
      }
      if Set(rows).count > 1 { problems.append("rows of \(rows) cells") }
    }
    return problems
  }

  private static func drawings(_ page: PageReader) -> [String] {
    let drawings = page.all("svg")
    var problems: [String] = []
    if drawings.contains(where: { $0["role"] != "img" || $0["aria-label"]?.isEmpty != false }) {
      problems.append("a drawing without role or name")
    }
    for drawing in page.elements("svg") where page.elements("title", in: drawing).isEmpty {
      problems.append("a drawing without a title")
    }
    return problems
  }

  private static func links(_ page: PageReader) -> [String] {
    var ids: [String] = []
    for case .open(_, let attributes) in page.pieces {
      if let id = attributes["id"] { ids.append(id) }
    }
    var problems = Set(ids).count == ids.count ? [] : ["an id stands twice"]
    for case .open(_, let attributes) in page.pieces {
      if let label = attributes["aria-labelledby"], !ids.contains(label) {
        problems.append("nothing has the id \(label)")
      }
    }
    for link in page.all("a") {
      let target = link["href"] ?? ""
      if !target.hasPrefix("#") || !ids.contains(String(target.dropFirst())) {
        problems.append("a link leads to '\(target)'")
      }
    }
    if page.texts("a").contains(where: { $0.trimmingCharacters(in: .whitespaces).isEmpty }) {
      problems.append("a link says nothing")
    }
    return problems
  }
}
