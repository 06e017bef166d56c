/// The texts that a workbook's cells share, one after the other.
final class SharedStrings: PartHandler {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var text = RichText()
  private let path: String

  private static let mostTexts = 4_000_000
  private static let mostBytes = 512 << 20

  init(path: String) { self.path = path }

  /// The texts, once all are read.
  var table: StringTable { StringTable(bytes: bytes, ends: ends) }

  func start(_ name: PartWord, _ attributes: PartAttributes) { text.start(name, in: bytes) }

  func end(_ name: PartWord) throws(WorkbookError) {
    text.end(name, &bytes)
    guard name == "si" else { return }
    ends.append(bytes.count)
    guard ends.count <= Self.mostTexts, bytes.count <= Self.mostBytes else {
      throw WorkbookError(
        path: path,
        kind: .tooLarge(
          what:
            "the workbook's texts are more than \(Self.mostTexts) or \(Self.mostBytes >> 20) MiB",
          limit: "that"))
    }
  }

  func text(_ more: UnsafeBufferPointer<UInt8>) {
    if text.isOpen { bytes.append(contentsOf: more) }
  }
}

/// Gathers a text that may come in runs of different look. How it is pronounced is left out.
struct RichText {
  /// Whether text that comes now belongs to it.
  private(set) var isOpen = false
  private var isPhonetic = false
  private var runStart = 0

  mutating func start(_ name: PartWord, in bytes: [UInt8]) {
    switch name {
    case "rPh": isPhonetic = true
    case "t":
      isOpen = !isPhonetic
      runStart = bytes.count
    default: break
    }
  }

  mutating func end(_ name: PartWord, _ bytes: inout [UInt8]) {
    switch name {
    case "rPh": isPhonetic = false
    case "t":
      if isOpen { TextEscapes.decode(&bytes, from: runStart) }
      isOpen = false
    default: break
    }
  }
}

/// Texts by their number.
struct StringTable: Sendable {
  let bytes: [UInt8]
  /// Where each ends in `bytes`.
  let ends: [Int]

  /// The bytes of a text; nil if there is none with that number.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
