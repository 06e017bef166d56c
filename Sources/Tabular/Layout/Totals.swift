/// Whether a row reads like the totals or the last remark of a table: few cells are filled, the
/// first of them starts with a word for it, and the others hold nothing but numbers.
func readsLikeTotal(_ row: Row, width: Int) -> Bool {
  let most = max(2, width / 2)
  var filled = 0
  for cell in 0..<row.count where !row.isBlank(cell) {
    filled += 1
    if filled > most { return false }
  }
  let texts = row.texts.map { trimmed($0).lowercased() }.filter { !$0.isEmpty }
  guard let label = texts.first else { return false }
  if ["end of report", "end of file", "end of list"].contains(where: label.hasPrefix) {
    return true
  }
  return isTotalLabel(label) && texts.dropFirst().allSatisfy(isNumeric)
}

private func isTotalLabel(_ label: String) -> Bool {
  let words = label.split { !$0.isLetter && !$0.isNumber }
  guard let first = words.first else { return false }
  let things: Set<Substring> = ["record", "records", "row", "rows", "item", "items"]
  if first.allSatisfy(\.isNumber) { return words.count > 1 && things.contains(words[1]) }
  let starts: Set<Substring> = ["total", "totals", "subtotal", "count", "sum", "records", "rows"]
  return starts.contains(first) || (first == "grand" && words.dropFirst().first == "total")
}

/// Digits with what stands around them in a sum: signs, separators, currency, per cent.
private func isNumeric(_ text: String) -> Bool {
  var hasDigit = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "0"..."9": hasDigit = true
    case "+", "-", ".", ",", " ", "%", "£", "$", "€", "(", ")": break
    default: return false
    }
  }
  return hasDigit
}
