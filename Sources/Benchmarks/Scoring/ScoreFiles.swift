import Glibc

/// Scores the links that a matcher wrote, `source_file,line,organisation,asset,tier`, with a line of the tier `register`
/// for the row of each asset.
struct LinkFile {
  let links: [ScoredLink]
  /// Links of lines that the truth does not know.
  let strangers: Int

  /// - Throws: `TableError` if there is no such table.
  init(path: String, _ truth: Truth) throws {
    let table = try PlainTable(path: path)
    let columns = ["source_file", "line", "asset", "tier"].compactMap(table.column)
    guard columns.count == 4 else { throw FileFailure(path: path, code: EINVAL) }
    var devices: [String: Int] = [:]
    var assets: [String: Int] = [:]
    for row in table.rows where row[columns[3]] == "register" {
      let asset = row[columns[2]]
      assets[asset] = assets.count
      devices[asset] = truth.rows[row[columns[0]] + ":" + row[columns[1]]]
    }
    var links: [ScoredLink] = []
    var strangers = 0
    for row in table.rows where row[columns[3]] != "register" {
      let asset = row[columns[2]]
      guard let sighting = truth.places[row[columns[0]] + ":" + row[columns[1]]],
        let number = assets[asset]
      else {
        strangers += 1
        continue
      }
      links.append(
        ScoredLink(
          sighting: sighting, asset: number, device: devices[asset], tier: row[columns[3]]))
    }
    self.links = links
    self.strangers = strangers
  }
}

/// Scores a file of links and prints the score as a line to be kept.
func scoreLinks(truth folder: String, links: String, label: String) throws {
  let truth = try Truth(path: folder + "/truth.csv")
  let file = try LinkFile(path: links, truth)
  if file.strangers > 0 {
    let message = "\(links): \(file.strangers) links of lines that the truth does not know\n"
    _ = write(STDERR_FILENO, message, message.utf8.count)
  }
  print(Score(label, file.links, truth).line)
}

/// Reads kept scores, adds those of one label up, and prints the table.
func printTable(of paths: [String]) throws {
  var labels: [String] = []
  var sums: [String: Score] = [:]
  for path in paths {
    guard let file = fopen(path, "r") else { throw FileFailure(path: path, code: errno) }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, file) > 0, let bytes = line {
      guard let score = Score(line: String(cString: bytes).filter { $0 != "\n" }) else { continue }
      if sums[score.label] == nil { labels.append(score.label) }
      if sums[score.label]?.add(score) == nil { sums[score.label] = score }
    }
  }
  print(ScoreTable(scores: labels.compactMap { sums[$0] }).text)
}
