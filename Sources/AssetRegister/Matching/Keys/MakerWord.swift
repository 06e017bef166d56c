/// The maker of a thing as one word, so that `HP Inc.`, `Hewlett-Packard` and `hp` are one.
enum MakerWord {
  static func of(_ text: String?) -> String {
    guard let text else { return "" }
    let folded = Fold.name(text)
    for (beginning, word) in sameMaker where folded.utf8.starts(with: beginning.utf8) {
      return word
    }
    let first = folded.utf8.split(separator: UInt8(ascii: " ")).first
    return first.map { String(decoding: Array($0), as: UTF8.self) } ?? ""
  }

  /// Beginnings of makers' names that are one maker, or parts of one that share their numbering.
  private static let sameMaker = [
    ("hewlett", "hp"), ("hpe", "hp"), ("hp", "hp"), ("compaq", "hp"), ("poly", "hp"),
    ("general electric", "ge"), ("ge ", "ge"), ("becton", "bd"), ("bd ", "bd"),
    ("carefusion", "bd"),
    ("alaris", "bd"), ("b braun", "bbraun"), ("bbraun", "bbraun"), ("baxter", "baxter"),
    ("vyaire", "vyaire"), ("ibm", "lenovo"), ("lenovo", "lenovo"), ("fresenius", "fresenius"),
    ("draeger", "drager"), ("drager", "drager"), ("draeg", "drager"),
    ("rank xerox", "xerox"), ("xerox", "xerox"), ("fuji xerox", "xerox"),
    ("welch allyn", "hillrom"), ("hill rom", "hillrom"), ("hillrom", "hillrom"),
    ("meraki", "cisco"), ("cisco", "cisco"), ("symbol", "zebra"), ("zebra", "zebra"),
    ("philips", "philips"), ("koninklijke philips", "philips"), ("respironics", "philips"),
    ("smiths", "smiths"), ("graseby", "smiths"), ("microsoft", "microsoft"), ("apple", "apple"),
    ("vmware", "vmware"),
  ]
}
