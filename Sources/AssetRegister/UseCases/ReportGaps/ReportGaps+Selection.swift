extension Register {
  /// The assets a selection means, for ``GapChoice/assets``.
  ///
  /// Assets that are disposed of or missing stay out, unless the selection speaks of status or missing itself.
  public func assetIDs(where selection: Selection, today: String) throws -> Set<Int64> {
    try read { Set(try $0.assets(where: selection, today: today)) }
  }
}
