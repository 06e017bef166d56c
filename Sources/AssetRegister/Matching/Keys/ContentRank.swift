/// Numbers that follow from what things say alone, so that no order of files shows in what they lead to.
struct ContentRank {
  private var text: [UInt8] = []

  /// The rank of a thing.
  mutating func of(_ thing: Particulars) -> UInt64 {
    text.removeAll(keepingCapacity: true)
    append(thing.serial)
    part()
    append(list: thing.uuids) { $0.append($1) }
    part()
    append(thing.deviceID)
    part()
    append(thing.organisation)
    part()
    append(list: thing.names) { rank, name in
      rank.append(name.short)
      rank.text.append(UInt8(ascii: "."))
      rank.append(name.domain)
    }
    part()
    append(list: thing.macs) { $0.append(String($1)) }
    part()
    append(thing.maker)
    part()
    append(thing.model)
    part()
    append(list: thing.tagMarks) { $0.append($1) }
    part()
    append(thing.isDisposed ? "true" : "false")
    part()
    append(thing.isWireless.map { $0 ? "true" : "false" } ?? "")
    return Hash64.of(text.span)
  }

  private mutating func part() { text.append(UInt8(ascii: "|")) }

  private mutating func append(_ string: String) { text.append(contentsOf: string.utf8) }

  private mutating func append<Value>(
    list: some Sequence<Value>, _ value: (inout ContentRank, Value) -> Void
  ) {
    for (index, one) in list.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      value(&self, one)
    }
  }
}
