import Tabular

/// Writes JSON piece by piece, members in the order they are given, safe to show on a terminal.
///
/// Members are put on lines of their own, two spaces deep for each level; `inline` values stay on one line.
struct JSONText {
  /// What was written and not yet taken away.
  var bytes: [UInt8] = []
  private var levels: [(end: UInt8, isInline: Bool, isEmpty: Bool)] = []
  private var isAfterKey = false

  init() {}

  mutating func object(inline: Bool = false, _ body: (inout JSONText) throws -> Void) rethrows {
    begin(UInt8(ascii: "{"), UInt8(ascii: "}"), inline: inline)
    try body(&self)
    end()
  }

  mutating func array(inline: Bool = false, _ body: (inout JSONText) throws -> Void) rethrows {
    begin(UInt8(ascii: "["), UInt8(ascii: "]"), inline: inline)
    try body(&self)
    end()
  }

  mutating func key(_ name: String) {
    place()
    JSONEscaping.append(name, to: &bytes)
    bytes.append(contentsOf: ": ".utf8)
    isAfterKey = true
  }

  mutating func string(_ text: String?) {
    place()
    guard let text else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    JSONEscaping.append(text, to: &bytes)
  }

  mutating func number(_ value: Int64?) {
    place()
    bytes.append(contentsOf: (value.map { String($0) } ?? "null").utf8)
  }

  mutating func bool(_ value: Bool) {
    place()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  mutating func member(_ name: String, _ text: String?) {
    key(name)
    string(text)
  }

  mutating func member(_ name: String, number value: Int64?) {
    key(name)
    number(value)
  }

  mutating func begin(_ start: UInt8, _ end: UInt8, inline: Bool) {
    place()
    bytes.append(start)
    levels.append((end, inline || levels.last?.isInline == true, true))
  }

  mutating func end() {
    guard let level = levels.popLast() else { return }
    if !level.isEmpty, !level.isInline { newLine() }
    bytes.append(level.end)
    if levels.isEmpty { bytes.append(0x0A) }
  }

  /// Writes what stands between the value before and the one to come.
  private mutating func place() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let level = levels.last else { return }
    if !level.isEmpty { bytes.append(contentsOf: (level.isInline ? ", " : ",").utf8) }
    if !level.isInline { newLine() }
    levels[levels.count - 1].isEmpty = false
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * levels.count))
  }
}
