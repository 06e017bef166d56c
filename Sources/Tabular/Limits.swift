/// The largest cell and record that a reader accepts, so that no file takes all memory.
package struct Limits: Sendable, Equatable {
  /// Bytes of one cell as UTF-8, without its quotes.
  package var maxCellBytes: Int
  /// Cells of one record; 16,384 is the width of an Excel worksheet.
  package var maxColumns: Int
  /// Bytes of all cells of one record.
  package var maxRecordBytes: Int

  /// Makes limits of a size that callers choose.
  package init(
    maxCellBytes: Int = 1 << 20, maxColumns: Int = 16_384, maxRecordBytes: Int = 64 << 20
  ) {
    self.maxCellBytes = maxCellBytes
    self.maxColumns = maxColumns
    self.maxRecordBytes = maxRecordBytes
  }

  /// 1 MiB a cell, 16,384 cells and 64 MiB a record.
  package static let standard = Limits()
}
