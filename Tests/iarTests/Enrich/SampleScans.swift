import Foundation
import Testing

/// The scans of the samples in the order of their README, and what each holds.
struct SampleScans {
  /// One scan: what is typed, how the file is read, what it holds.
  struct Step: Sendable, CustomTestStringConvertible {
    let path: String
    let trust: String
    /// Who saw it, and in brackets what the format is called.
    let source: String
    let sightings: Int
    /// From the first day to the last.
    let days: String
    /// Why rows are no sightings, and how many.
    var passedOver: [String] = []
    var seenAt: String?

    var testDescription: String { path }
    var name: String { String(path.split(separator: "/").last ?? "") }

    var words: [String] {
      ["enrich", "samples/scans/\(path)", "--trust", trust]
        + (seenAt.map { ["--seen-at", $0] } ?? [])
    }

    /// The first line that the program says.
    var firstLine: String {
      "\(name) of \(trust) by \(source): \(sightings) sightings, seen \(days)"
    }
  }

  static let steps = [
    Step(
      path: "rxn/intune-devices.csv", trust: "RXN", source: "Intune (Intune)", sightings: 45,
      days: "from 2026-11-13 to 2026-11-19"),
    Step(
      path: "rxn/ad-computers.csv", trust: "RXN", source: "Active Directory (Active Directory)",
      sightings: 54, days: "from 2025-02-14 to 2026-11-19"),
    Step(
      path: "rxn/ise-endpoints.csv", trust: "RXN", source: "Cisco ISE (Cisco ISE)",
      sightings: 101, days: "from 2026-11-14 to 2026-11-19"),
    Step(
      path: "rxn/nmap-servers-and-printers.xml", trust: "RXN", source: "Nmap (Nmap XML)",
      sightings: 25, days: "on 2026-11-18",
      passedOver: ["host that is down (7)", "host taken for up without evidence (1)"]),
    Step(
      path: "rxn/dhcp-leases.csv", trust: "RXN", source: "Windows DHCP (Windows DHCP)",
      sightings: 36, days: "on 2026-11-20",
      passedOver: ["address in conflict (1)", "reservation that nothing uses (1)"],
      seenAt: "2026-11-20T07:30:00Z"),
    Step(
      path: "rxn/switch-rph-sw-125.txt", trust: "RXN", source: "Cisco (Cisco IOS tables)",
      sightings: 62, days: "on 2026-11-18",
      passedOver: [
        "address of no device: address of a group and not of a device (3)",
        "address of the router itself (1)", "address of no device: virtual router (HSRP) (1)",
        "IP address at which nothing answered (1)",
      ], seenAt: "2026-11-18T14:05:00Z"),
    Step(
      path: "rxl/claroty-xdome.csv", trust: "RXL", source: "Claroty xDome (Claroty xDome)",
      sightings: 45, days: "from 2026-11-15 to 2026-11-20"),
    Step(
      path: "rxl/defender-devices.csv", trust: "RXL", source: "Defender (Defender)",
      sightings: 45, days: "from 2026-11-14 to 2026-11-20",
      passedOver: ["device that was merged into another (1)"]),
    Step(
      path: "rxl/nmap-cardiac.xml", trust: "RXL", source: "Nmap (Nmap XML)", sightings: 11,
      days: "on 2026-11-19", passedOver: ["host that is down (3)"]),
    Step(
      path: "rxr/lansweeper-assets.csv", trust: "RXR", source: "Lansweeper (Lansweeper)",
      sightings: 45, days: "from 2026-11-09 to 2026-11-19"),
    Step(
      path: "rxr/dhcp-scope-leases.csv", trust: "RXR", source: "Windows DHCP (Windows DHCP)",
      sightings: 59, days: "on 2026-11-20", passedOver: ["lease that has expired (1)"],
      seenAt: "2026-11-20T12:00:00Z"),
    Step(
      path: "rtx/devices.csv", trust: "RTX", source: "Table of devices (Table of devices)",
      sightings: 82, days: "from 2026-11-01 to 2026-11-19"),
    Step(
      path: "rw5/masscan.xml", trust: "RW5", source: "masscan (Nmap XML)", sightings: 19,
      days: "on 2026-11-17"),
  ]
}
