extension Register {
  /// The organisations as the newest file states each, by code.
  public func organisations() throws -> [Organisation] {
    try read { try $0.organisations() }
  }
}
