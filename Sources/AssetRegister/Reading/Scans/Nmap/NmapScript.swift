/// A script of Nmap through which a machine says who it is: what its output calls the names.
enum NmapScript {
  /// What NetBIOS tells on one line: `NetBIOS name: PC1, NetBIOS user: <unknown>, NetBIOS MAC: 00:0c:...`.
  case netBIOS
  /// What SMB tells, a value a line.
  case smb

  /// Nil for scripts that nothing is taken from. Of SNMP there is none: its answers name serial numbers of parts and chassis
  /// alike, without a word of which.
  init?(_ id: XMLText) {
    switch id {
    case "nbstat": self = .netBIOS
    case "smb-os-discovery": self = .smb
    default: return nil
    }
  }

  /// What stands before names of the machine, the fullest first.
  var nameLabels: [StaticString] {
    switch self {
    case .netBIOS: ["NetBIOS name: "]
    case .smb: ["FQDN: ", "NetBIOS computer name: ", "Computer name: "]
    }
  }

  /// What stands before its hardware address.
  var macLabel: StaticString? { self == .netBIOS ? "NetBIOS MAC: " : nil }

  /// The value behind a label that begins a line or follows a comma. A word in angle brackets says that there is none.
  func value(
    of label: StaticString, in output: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    let label = UnsafeBufferPointer(start: label.utf8Start, count: label.utf8CodeUnitCount)
    var start = 0
    while start < output.count {
      while start < output.count, output[start].isASCIISpace { start += 1 }
      let end = output[start...].firstIndex(where: isEnd) ?? output.count
      if output[start..<end].starts(with: label) {
        return trimmed(output, start + label.count, end)
      }
      start = end + 1
    }
    return nil
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || (self == .netBIOS && byte == UInt8(ascii: ","))
  }

  /// Without the maker in brackets, the white space and the end mark `\x00` of SMB.
  private func trimmed(
    _ output: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UnsafeBufferPointer<UInt8>? {
    var end = output[start..<end].firstIndex(of: UInt8(ascii: "(")) ?? end
    while true {
      let value = output[start..<end]
      if let last = value.last, last.isASCIISpace {
        end -= 1
      } else if value.suffix(4).elementsEqual(#"\x00"#.utf8) {
        end -= 4
      } else {
        return value.isEmpty || value.first == UInt8(ascii: "<")
          ? nil : UnsafeBufferPointer(rebasing: value)
      }
    }
  }
}
