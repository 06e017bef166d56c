import Glibc
import Tabular

/// A register of invented devices, the same for the same seed.
struct RegisterFile {
  let rows: Int
  let seed: UInt64

  static let headings = [
    "Asset Tag", "Asset Name", "Description", "Asset Type", "Status", "Manufacturer", "Model",
    "Serial Number", "Hostname", "MAC Address", "IP Address", "Operating System", "Support End",
    "Site", "Room", "Department", "Asset Owner", "Last Review Date",
  ]

  func write(to path: String) throws {
    guard let file = fopen(path, "w") else { throw FileFailure(path: path, code: errno) }
    var writer = CSVWriter(lineEnd: .crlf, guardsFormulas: false)
    var random = SplitMix64(state: seed)
    writer.record(Self.headings)
    var isWritten = true
    for row in 0..<rows {
      writer.record(InventedDevice(number: row, &random).cells)
      if writer.bytes.count > 1 << 20 { isWritten = flush(&writer, to: file) && isWritten }
    }
    isWritten = flush(&writer, to: file) && isWritten
    guard fclose(file) == 0, isWritten else { throw FileFailure(path: path, code: errno) }
  }

  private func flush(_ writer: inout CSVWriter, to file: UnsafeMutablePointer<FILE>) -> Bool {
    var isWritten = true
    writer.drain { span in
      isWritten = span.withUnsafeBufferPointer {
        fwrite($0.baseAddress, 1, $0.count, file) == $0.count
      }
    }
    return isWritten
  }
}
