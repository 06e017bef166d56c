import Foundation
import GRDB

@testable import AssetRegister

/// A small random partnership whose devices share docks, names and beginnings of serial numbers, and whose registers
/// and scans come as files.
struct RelinkWorld {
  typealias Steps = MatchingWorld.Steps

  var random: Steps
  private static let trusts = ["RXN", "RW5"]
  private static let devices = 44
  /// Which device bears whose name now.
  private var bearers = Array(0..<RelinkWorld.devices)

  init(seed: UInt64) {
    random = Steps(state: seed)
    for _ in 0..<4 { bearers.swapAt(chance(Self.devices), chance(Self.devices)) }
  }

  mutating func chance(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  /// One of several equally likely outcomes.
  mutating func oneIn(_ count: Int) -> Bool { chance(count) == 0 }

  private static func serial(_ device: Int) -> String {
    // Half of the serial numbers begin alike, in pairs that differ by what a slip of the pen makes of one.
    let pair = device % 9 == 0 ? device + 1 : device
    let text = String(pair * 7919 + 300_000, radix: 16, uppercase: true)
    let tail = pair == device ? text : String(text.dropLast()) + "Z"
    return (device % 2 == 0 ? "5CG934" : "MX\(device % 7)Q") + tail
  }

  private static func mac(_ device: Int, _ port: Int = 0) -> String {
    let digits = String(device * 4 + port + 4096, radix: 16)
    let maker = device % 13 == 0 ? "00:50:56" : device % 11 == 0 ? "02:42:ac" : "3c:52:82"
    return "\(maker):00:\(digits.prefix(2)):\(digits.suffix(2))"
  }

  /// Copies of one machine bear one.
  private static func uuid(_ device: Int) -> String {
    "4c4c4544-0051-3510-8054-\(String((device % 20 == 7 ? 8 : device) + 0xA000_0000_0000, radix: 16))"
  }

  private func name(_ device: Int) -> String {
    let bearer = bearers[device]
    return bearer % 6 == 0 ? "ipad" : bearer % 3 == 0 ? "PC-\(41_000 + bearer)" : "ward\(bearer)"
  }

  private static func trust(_ device: Int) -> String { trusts[device % 5 == 0 ? 1 : 0] }

  /// The text of one trust's register; rows may be wrong, swapped or missing, and a device may stand twice.
  mutating func register(of trust: String) -> String {
    var lines = ["Asset Tag,Type,Manufacturer,Model,Serial Number,Hostname,MAC Address,Status,UUID"]
    for device in 0..<Self.devices where Self.trust(device) == trust || oneIn(9) {
      guard !oneIn(6) else { continue }
      let other = oneIn(4) ? (device + 2) % Self.devices : device
      var serial = oneIn(4) ? "" : Self.serial(oneIn(3) ? other : device)
      if oneIn(12), !serial.isEmpty { serial = String(serial.dropLast()) }
      let cells = [
        "\(41_000 + device)", ["Laptop", "Printer", "Server", ""][device % 4],
        oneIn(3) ? "" : oneIn(8) ? "HP" : "Dell", oneIn(2) ? "" : "Model \(device % 3)", serial,
        oneIn(4) ? "" : name(other) + (oneIn(4) ? ".rxn.example" : ""),
        oneIn(3) ? "" : Self.mac(other), oneIn(9) ? "Disposed" : "In use",
        oneIn(3) ? Self.uuid(other) : "",
      ]
      lines.append(cells.joined(separator: ","))
      if oneIn(15) { lines.append("99\(device)," + cells.dropFirst().joined(separator: ",")) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of a scan that sees some of a trust's devices, and how it sees them depends on its kind.
  mutating func scan(of trust: String, density: Int) -> String {
    let knowsSerials = !oneIn(3)
    let knowsAddresses = !knowsSerials || oneIn(2)
    let knowsNumbers = oneIn(2)
    var lines = [
      "Hostname,Serial Number,MAC Address,Manufacturer,Device Type,Last Seen,SMBIOS UUID,Entra device ID"
    ]
    for device in 0..<Self.devices where Self.trust(device) == trust || oneIn(10) {
      guard chance(10) < density else { continue }
      if oneIn(8) { bearers.swapAt(device, chance(Self.devices)) }
      var macs = knowsAddresses && !oneIn(5) ? [Self.mac(device, chance(2))] : []
      if oneIn(4) { macs.append(Self.mac(900 + chance(6))) }
      let domain = oneIn(3) ? ".rxn.example" : oneIn(6) ? ".rw5.example" : ""
      let cells = [
        oneIn(4) ? "" : name(device) + domain, knowsSerials ? Self.serial(device) : "",
        macs.joined(separator: " "), oneIn(3) ? "" : oneIn(9) ? "HP Inc." : "Dell Inc.",
        oneIn(2) ? "" : ["Laptop", "Printer", "Server", "Phone"][device % 4],
        "2026-11-1\(chance(9))", knowsNumbers && oneIn(3) ? Self.uuid(device) : "",
        knowsNumbers && oneIn(3) ? Self.uuid(device + 500) : "",
      ]
      guard !(cells[0] + cells[1] + cells[2]).isEmpty else { continue }
      lines.append(cells.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Something a person might decide.
  mutating func decision(_ assets: [Int64], _ devices: [Int64]) throws -> DecisionRequest? {
    guard let asset = assets.randomElement(using: &random),
      let device = devices.randomElement(using: &random)
    else { return nil }
    let other = assets.randomElement(using: &random) ?? asset
    let far = devices.randomElement(using: &random) ?? device
    let identifier = try IdentifierName(
      [
        "mac \(Self.mac(900))", "mac \(Self.mac(chance(Self.devices)))",
        "name \(name(chance(Self.devices)))", "serial \(Self.serial(chance(Self.devices)))",
      ][chance(4)])
    switch chance(9) {
    case 0, 1: return .same(.asset(asset), .device(device))
    case 2: return .notSame(.asset(asset), .device(device))
    case 3: return .same(.device(device), .device(far))
    case 4: return .notSame(.device(device), .device(far))
    case 5: return .same(.asset(asset), .asset(other))
    case 6: return .notSame(.asset(asset), .asset(other))
    case 7: return .shared(identifier)
    default: return .notShared(identifier)
    }
  }
}
