extension Span<UInt8> {
  /// The bytes as text.
  var text: String {
    withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
