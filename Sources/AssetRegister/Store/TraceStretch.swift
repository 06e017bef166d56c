import Glibc

/// The traces of 512 blocks of 128 records each: for each mark, the blocks that have it.
///
/// A mark stands for runs of three, four or five bytes in a text; about 30,000 marks share all such runs, so a block may
/// have a mark by chance, but never lacks one that it should have.
struct TraceStretch {
  /// How many records a block and a stretch hold, by number.
  static let blockSize: Int64 = 128
  static let size: Int64 = blockSize * 512
  /// Marks come in parts, two of which fill a page of the file: what a search reads at once.
  static let parts = 520
  static let marksInPart = 63
  static let partBytes = marksInPart * 64
  /// A bit for each block of a stretch.
  static let wordsOfMark = 8

  /// The last record whose texts were added.
  private(set) var lastRecord: Int64 = 0
  /// Which of all fields its records have.
  private var usesField = [Bool](repeating: false, count: RecordTexts.allFields.count)
  /// Eight words for each mark, a bit for each block.
  private(set) var words: [UInt64]
  /// The marks of the block being added to, a bit for each, and its number.
  private var open: [UInt64]
  private var openBlock = 0
  /// What that block was given already, by hash, so that a value that many records share is added once.
  private var given: [UInt64]

  init() {
    let marks = Self.parts * Self.marksInPart
    words = [UInt64](repeating: 0, count: marks * Self.wordsOfMark)
    open = [UInt64](repeating: 0, count: marks / 64 + 1)
    given = [UInt64](repeating: 0, count: 1024)
  }

  /// The fields that its records have, parted by spaces.
  var fields: String {
    zip(RecordTexts.allFields, usesField).compactMap { $1 ? $0 : nil }.joined(separator: " ")
  }

  /// Puts back the fields that its records have.
  mutating func restore(fields: [String]) {
    for (place, field) in RecordTexts.allFields.enumerated() where fields.contains(field) {
      usesField[place] = true
    }
  }

  /// Puts back the marks of a part.
  mutating func restore(part: Int, _ bytes: UnsafeRawBufferPointer) {
    let first = part * Self.marksInPart * Self.wordsOfMark
    for word in 0..<min(bytes.count, Self.partBytes) / 8 {
      words[first + word] = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
    }
  }

  /// The marks of a part as the file keeps them; nil if it has none.
  func bytes(ofPart part: Int) -> [UInt8]? {
    let first = part * Self.marksInPart * Self.wordsOfMark
    let words = words[first..<first + Self.marksInPart * Self.wordsOfMark]
    guard words.contains(where: { $0 != 0 }) else { return nil }
    return words.map(\.littleEndian).withUnsafeBytes { Array($0) }
  }

  /// Adds all texts of a record; records come in their order, and ``finish(lastRecord:)`` comes last.
  mutating func add(_ texts: RecordTexts.Texts, block: Int) {
    if block != openBlock { closeBlock(block) }
    if let cells = texts.cells { add(cells) }
    texts.eachField { place, field in
      usesField[place] = true
      add(field)
    }
  }

  /// Ends adding.
  mutating func finish(lastRecord: Int64) {
    closeBlock(0)
    self.lastRecord = lastRecord
  }

  /// Writes the marks of the block being added to beside those of the others.
  private mutating func closeBlock(_ next: Int) {
    let bit = UInt64(1) << UInt64(openBlock & 63)
    for (place, bits) in open.enumerated() where bits != 0 {
      var rest = bits
      while rest != 0 {
        let mark = place * 64 + rest.trailingZeroBitCount
        words[mark * Self.wordsOfMark + (openBlock >> 6)] |= bit
        rest &= rest - 1
      }
      open[place] = 0
    }
    for slot in given.indices { given[slot] = 0 }
    openBlock = next
  }

  /// Adds a text. Quotes part texts: no run goes across one.
  private mutating func add(_ text: UnsafeRawBufferPointer) {
    guard var start = text.baseAddress else { return }
    let end = start + text.count
    while let quote = memchr(start, Int32(UInt8(ascii: "\"")), end - start) {
      addPiece(UnsafeRawBufferPointer(start: start, count: UnsafeRawPointer(quote) - start))
      start = UnsafeRawPointer(quote) + 1
    }
    addPiece(UnsafeRawBufferPointer(start: start, count: end - start))
  }

  private mutating func addPiece(_ piece: UnsafeRawBufferPointer) {
    guard piece.count >= 3 else { return }
    piece.withMemoryRebound(to: UInt8.self) { bytes in
      let hash = Hash64.of(bytes.span) | 1
      guard given[Int(hash >> 54)] != hash else { return }
      given[Int(hash >> 54)] = hash
      var open = open.mutableSpan
      Self.eachMark(of: bytes.span) { open[$0 >> 6] |= 1 << UInt64($0 & 63) }
    }
  }

  /// The marks that a block with this text has; none if the text is too short to leave any.
  static func marks(of text: SoughtText) -> Set<Int> {
    var marks: Set<Int> = []
    for piece in text.bytes.split(separator: UInt8(ascii: "\"")) {
      eachMark(of: Array(piece).span) { marks.insert($0) }
    }
    return marks
  }

  @inline(__always)
  private static func eachMark(of piece: Span<UInt8>, _ body: (Int) -> Void) {
    var run: UInt64 = 0
    for place in piece.indices {
      run = run << 8 | UInt64(SoughtText.small(piece[place]))
      if place >= 2 { body(mark(run & 0xFF_FFFF, 3)) }
      if place >= 3 { body(mark(run & 0xFFFF_FFFF, 4)) }
      if place >= 4 { body(mark(run & 0xFF_FFFF_FFFF, 5)) }
    }
  }

  /// The mark of a run: its bits mixed by multiplications, as a share of all marks.
  @inline(__always)
  private static func mark(_ run: UInt64, _ length: UInt64) -> Int {
    var hash = (run | length << 40) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    return Int(((hash >> 32) &* UInt64(parts * marksInPart)) >> 32)
  }
}
