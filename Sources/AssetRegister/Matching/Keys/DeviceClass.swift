/// What sort of thing a device is, as far as matching needs it.
enum DeviceClass: UInt8, Sendable {
  case unknown
  /// Carried about, and put into docks: a wired address need not be its own.
  case portable
  /// Stays where it is, with its own socket.
  case fixed
  /// A copy of it may share serial number and address.
  case virtual

  /// Told by the words that registers and scans use for types and models; a medical device of no such word stays where it
  /// is.
  init(_ type: String?, _ model: String?, isMedical: Bool = false) {
    for text in [type, model] {
      guard let text else { continue }
      let folded = Fold.heading(text)
      let words = Fold.name(text).utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
      if Self.holds(folded, Self.virtualWords) || words.contains(Self.virtualWord) {
        self = .virtual
        return
      }
      if Self.holds(folded, Self.portableWords) {
        self = .portable
        return
      }
      if Self.holds(folded, Self.fixedWords) || words.contains(where: Self.shortFixedWords.contains)
      {
        self = .fixed
        return
      }
    }
    self = isMedical ? .fixed : .unknown
  }

  private static func holds(_ text: String, _ words: [[UInt8]]) -> Bool {
    let bytes = Array(text.utf8)
    return words.contains { word in
      guard bytes.count >= word.count else { return false }
      return (0...bytes.count - word.count).contains { bytes[$0...].starts(with: word) }
    }
  }

  private static let virtualWords = ["virtual", "vmware", "hyperv", "kvm", "qemu"].map {
    Array($0.utf8)
  }
  private static let portableWords = [
    "laptop", "notebook", "tablet", "ipad", "iphone", "smartphone", "mobile", "handheld", "surface",
    "thinkpad", "latitude", "elitebook", "probook", "macbook", "zbook", "chromebook", "convertible",
    "zenbook", "travelmate", "toughbook", "handset",
  ].map { Array($0.utf8) }
  private static let fixedWords = [
    "desktop", "server", "printer", "switch", "router", "accesspoint", "firewall", "phone",
    "camera",
    "scanner", "monitor", "pump", "ventilator", "optiplex", "prodesk", "elitedesk", "thinkcentre",
    "proliant", "poweredge", "multifunction", "laserjet", "zeroclient", "kiosk", "analyser",
    "analyzer", "ultrasound", "xray", "infusion",
    "medical", "thinclient", "blade", "defibrillator", "modality",
    "recorder", "incubator", "dialysis", "anaesth", "controller", "storage",
  ].map { Array($0.utf8) }
  /// Words too short to be looked for inside others.
  private static let virtualWord = Array("vm".utf8)
  private static let shortFixedWords = Set(
    ["pc", "mfd", "mfp", "ups", "ecg", "ct", "mri", "nas", "pdu", "bms", "cctv"].map {
      Array($0.utf8)
    }
  )
}
