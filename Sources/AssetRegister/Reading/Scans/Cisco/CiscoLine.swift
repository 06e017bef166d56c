/// What one line of a switch's or router's output is.
enum CiscoLine {
  /// The line where a command is typed, and which of the tables it asks for.
  case prompt(name: String, table: CiscoTable?)
  /// The names of a table's columns.
  case headings(CiscoTable)
  /// A line of hyphens.
  case rule
  case address(SwitchAddress)
  case neighbour(RouterNeighbour)
  /// A line that begins as a table's entries do, but names no hardware address.
  case broken(CiscoTable)
  case other

  init(_ line: [UInt8]) {
    let words = line.split(whereSeparator: \.isASCIISpace)
    guard let first = words.first else {
      self = .other
      return
    }
    if let prompt = CiscoPrompt(first, words.dropFirst()) {
      self = .prompt(name: prompt.name, table: prompt.table)
    } else if line.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") || $0 == 0x20 })
    {
      self = .rule
    } else if let neighbour = RouterNeighbour(words) {
      self = .neighbour(neighbour)
    } else if let address = SwitchAddress(words) {
      self = .address(address)
    } else if let table = CiscoTable(headings: line) {
      self = .headings(table)
    } else if let table = CiscoTable(entryBeginning: words) {
      self = .broken(table)
    } else {
      self = .other
    }
  }
}

/// The tables that are read.
enum CiscoTable {
  /// `show mac address-table`: which hardware address was heard at which port.
  case addresses
  /// `show ip arp`: which hardware address answers for which IP address.
  case neighbours

  /// The table that a line of headings belongs to. Tables of other programs that part columns with marks are none.
  init?(headings line: [UInt8]) {
    let marks = Array(",;|\t\"".utf8)
    guard !line.contains(where: { marks.contains($0) }) else { return nil }
    var folded: [UInt8] = []
    Fold.name(line.span, into: &folded)
    let text = String(decoding: folded, as: UTF8.self).utf8
    func has(_ words: String) -> Bool {
      let bytes = Array(words.utf8)
      return Array(text).span.has(bytes)
    }
    if has("mac address"), has("vlan"), has("type"), has("port") {
      self = .addresses
    } else if has("destination address"), has("vlan"), has("destination port") {
      self = .addresses
    } else if has("address age"), has("hardware addr") || has("mac address"), has("interface") {
      self = .neighbours
    } else {
      return nil
    }
  }

  /// The table whose entries begin like this: with a VLAN, or with the protocol.
  init?(entryBeginning words: [ArraySlice<UInt8>]) {
    let rest = words.drop { $0.count == 1 && !$0[$0.startIndex].isASCIIDigit }
    guard let first = rest.first, rest.count > 1 else { return nil }
    if first.elementsEqual("Internet".utf8) {
      self = .neighbours
    } else if first.allSatisfy(\.isASCIIDigit), first.count <= 4 {
      self = .addresses
    } else {
      return nil
    }
  }
}

/// A prompt with a command: `SW-1#show mac address-table`.
struct CiscoPrompt {
  let name: String
  let table: CiscoTable?

  init?(_ first: ArraySlice<UInt8>, _ rest: some Collection<ArraySlice<UInt8>>) {
    guard let end = first.firstIndex(where: { Self.ends.contains($0) }) else { return nil }
    let name = first[..<end].prefix { $0 != UInt8(ascii: "(") }
    let isName =
      name.first?.isASCIIAlphanumeric == true && name.count <= 63
      && name.allSatisfy { $0.isASCIIAlphanumeric || Self.marks.contains($0) }
    guard isName else { return nil }
    var command = [Array(first[(end + 1)...].map(\.asciiLowered))]
    for word in rest { command.append(word.map(\.asciiLowered)) }
    command.removeAll(where: \.isEmpty)
    if let verb = command.first, verb[0] < 0x61 || verb[0] > 0x7A { return nil }
    self.name = String(decoding: name, as: UTF8.self)
    guard command.first?.starts(with: "sh".utf8) == true else {
      table = nil
      return
    }
    if command.dropFirst().contains(where: { $0.starts(with: "mac".utf8) }) {
      table = .addresses
    } else if command.dropFirst().contains(where: { $0.starts(with: "arp".utf8) }) {
      table = .neighbours
    } else {
      table = nil
    }
  }

  private static let ends: [UInt8] = Array("#>".utf8)
  private static let marks: [UInt8] = Array("-_.".utf8)
}

extension Span<UInt8> {
  /// Whether these bytes stand anywhere in it.
  fileprivate func has(_ bytes: [UInt8]) -> Bool {
    guard count >= bytes.count else { return false }
    for index in 0...count - bytes.count where extracting(index...).hasPrefix(bytes) { return true }
    return false
  }
}
