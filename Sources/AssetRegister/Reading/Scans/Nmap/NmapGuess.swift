/// What Nmap guesses a host to be.
struct NmapGuess {
  private var certain = 0
  private var name: String?
  private var type: String?
  private var disagrees = false

  /// Takes a guess at the operating system.
  mutating func match(_ element: XMLElement) {
    guard let accuracy = element["accuracy"], accuracy == "100" else { return }
    certain += 1
    name = certain == 1 ? element["name"]?.string : nil
  }

  /// Takes the kind of device that goes with a guess.
  mutating func kind(_ text: XMLText?) {
    guard let text, !text.isEmpty, !disagrees else { return }
    guard let type else {
      type = text.string
      return
    }
    disagrees = !text.withBytes { $0.elementsEqual(type.utf8) }
  }

  /// The guess that is certain, if it is the only one.
  var operatingSystem: String? { name }

  /// What all guesses agree on, if it says anything.
  var deviceType: String? { disagrees || type == "general purpose" ? nil : type }
}
