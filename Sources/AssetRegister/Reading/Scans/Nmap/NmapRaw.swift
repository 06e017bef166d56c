internal import Tabular

/// What is kept of a host word for word: one JSON object on one line, cut at a size.
struct NmapRaw {
  var addresses = NmapRawList(noun: "address", plural: "addresses")
  var hostnames = NmapRawList(noun: "hostname", plural: "hostnames")
  var guesses = NmapRawList(noun: "guess", plural: "guesses")
  var scripts = NmapRawList(noun: "output of a script", plural: "outputs of scripts")
  var port = NmapRawPort()
  private(set) var ports = NmapRawList(noun: "open port", plural: "open ports", limit: 3072)
  private var reason: [UInt8] = []

  /// Starts again for another host.
  mutating func clear() {
    addresses.clear()
    hostnames.clear()
    guesses.clear()
    scripts.clear()
    ports.clear()
    reason.removeAll(keepingCapacity: true)
  }

  /// Keeps why the scanner takes the host for up.
  mutating func setReason(_ text: XMLText?) {
    reason.removeAll(keepingCapacity: true)
    text?.withBytes { reason.append(contentsOf: $0.prefix(100)) }
  }

  /// Adds the port that was gathered.
  mutating func addPort() { ports.add(object: port.closed()) }

  /// Adds the ports of another element of the same host, except one that repeats the last.
  mutating func addPorts(of other: NmapRaw) {
    guard !other.ports.isEmpty, !ports.ends(with: other.ports.bytes) else { return }
    ports.add(object: other.ports.bytes)
  }

  /// The object.
  var text: String {
    var json: [UInt8] = [UInt8(ascii: "{")]
    if !reason.isEmpty {
      json += "\"reason\":".utf8
      JSONEscaping.append(reason.span, to: &json)
    }
    var cut: [String] = []
    for (name, list) in [
      ("addresses", addresses), ("hostnames", hostnames), ("ports", ports), ("os", guesses),
      ("scripts", scripts),
    ] where !list.isEmpty {
      if json.count > 1 { json.append(UInt8(ascii: ",")) }
      json += "\"\(name)\":[".utf8
      json += list.bytes
      json.append(UInt8(ascii: "]"))
      if let words = list.cutWords { cut.append(words) }
    }
    if !cut.isEmpty {
      json += ",\"left_out\":".utf8
      json += JSONEscaping.array(cut).utf8
    }
    json.append(UInt8(ascii: "}"))
    return String(decoding: json, as: UTF8.self)
  }
}

/// Objects of one kind, parted by commas, up to a size.
struct NmapRawList {
  let noun: String
  let plural: String
  /// The size in bytes beyond which objects are counted and not kept.
  let limit: Int
  private(set) var bytes: [UInt8] = []
  private var cut = 0

  init(noun: String, plural: String, limit: Int = 1024) {
    (self.noun, self.plural, self.limit) = (noun, plural, limit)
  }

  var isEmpty: Bool { bytes.isEmpty && cut == 0 }

  /// What was left out, in words.
  var cutWords: String? { cut == 0 ? nil : Counted.text(cut, noun, plural: plural) }

  func ends(with object: [UInt8]) -> Bool {
    bytes.suffix(object.count).elementsEqual(object)
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    cut = 0
  }

  /// Adds an object of those values that there are.
  mutating func add(_ values: (name: StaticString, text: XMLText?)...) {
    let start = bytes.count
    if start > 0 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "{"))
    for (name, text) in values {
      if let text { bytes.appendMember(name, text) }
    }
    bytes.append(UInt8(ascii: "}"))
    check(from: start)
  }

  /// Adds an object that was written.
  mutating func add(object: [UInt8]) {
    let start = bytes.count
    if start > 0 { bytes.append(UInt8(ascii: ",")) }
    bytes += object
    check(from: start)
  }

  private mutating func check(from start: Int) {
    guard bytes.count > limit else { return }
    bytes.removeLast(bytes.count - start)
    cut += 1
  }
}

/// One port of a host, while it is read.
struct NmapRawPort {
  var isOpen = false
  private var members: [UInt8] = []

  /// Starts again for another port.
  mutating func begin(protocol: XMLText?, number: XMLText?) {
    isOpen = false
    members.removeAll(keepingCapacity: true)
    members.append(UInt8(ascii: "{"))
    if let number { members.appendMember("port", number) }
    if let `protocol` { members.appendMember("protocol", `protocol`) }
  }

  /// Takes what was found to answer at the port.
  mutating func service(_ element: XMLElement) {
    element.forEachAttribute { name, value in
      switch name {
      case "name": members.appendMember("service", value)
      case "product": members.appendMember("product", value)
      case "version": members.appendMember("version", value)
      case "extrainfo": members.appendMember("extrainfo", value)
      case "ostype": members.appendMember("ostype", value)
      case "devicetype": members.appendMember("devicetype", value)
      case "hostname": members.appendMember("hostname", value)
      default: break
      }
    }
  }

  /// The port as an object, once all was taken.
  mutating func closed() -> [UInt8] {
    members.append(UInt8(ascii: "}"))
    return members
  }
}

extension [UInt8] {
  /// Appends a name and its text, with a comma where a member stands before it.
  fileprivate mutating func appendMember(_ name: StaticString, _ text: XMLText) {
    if last != UInt8(ascii: "{") { append(UInt8(ascii: ",")) }
    append(UInt8(ascii: "\""))
    append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
    text.withBytes { JSONEscaping.append($0, to: &self) }
  }
}
