/// The names of switches and ports, which documents and devices spell in different lengths.
package enum PortName {
  /// One spelling for a switch and one of its ports: the switch's short name and the port's short form, both in lower
  /// case, so that `SW-2.trust.nhs.uk GigabitEthernet1/0/12` and `sw-2 Gi1/0/12` are the same.
  package static func key(switchName: String, port: String) -> String {
    let name = switchName.utf8.prefix { $0 != UInt8(ascii: ".") }
    return lowered(name) + " " + short(port)
  }

  /// A port's short form in lower case without spaces: `gi1/0/12`.
  static func short(_ port: String) -> String {
    let name = lowered(port.utf8.filter { !$0.isASCIISpace })
    for (long, short) in forms where name.utf8.starts(with: long.utf8) {
      let rest = name.utf8.dropFirst(long.utf8.count)
      guard let first = rest.first, first.isASCIIDigit else { continue }
      return short + String(decoding: Array(rest), as: UTF8.self)
    }
    return name
  }

  private static func lowered(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map(\.asciiLowered), as: UTF8.self)
  }

  /// Long and middling forms, each with the short one (Cisco IOS interface names).
  private static let forms = [
    ("gigabitethernet", "gi"), ("gige", "gi"), ("gig", "gi"), ("ge", "gi"),
    ("tengigabitethernet", "te"), ("tengige", "te"), ("ten", "te"),
    ("twogigabitethernet", "tw"), ("fivegigabitethernet", "fi"),
    ("twentyfivegige", "twe"), ("fortygigabitethernet", "fo"), ("hundredgige", "hu"),
    ("fastethernet", "fa"), ("fast", "fa"), ("ethernet", "eth"), ("et", "eth"),
    ("port-channel", "po"),
  ]
}
