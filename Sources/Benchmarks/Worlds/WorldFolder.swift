import Glibc

/// A world as a folder of files: what `iar` is given, and the truth beside it.
struct WorldFolder {
  let world: World
  let path: String

  /// Writes all files.
  ///
  /// - Throws: ``FileFailure`` where one can't be written.
  func write() throws {
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileFailure(path: path, code: errno) }
    var truth: [[String]] = []
    for register in world.registers {
      let file = RegisterFileText(register: register).file
      try file.write(into: path)
      for (row, line) in zip(register.rows, file.lines) {
        truth.append([file.name, String(line), name(row.device), "row"])
      }
    }
    let linkable = Linkable(world)
    for (place, scan) in world.scans.enumerated() where !scan.records.isEmpty {
      let file = ScanFileText(scan: scan).file
      try file.write(into: path)
      for (number, record) in scan.records.enumerated() {
        truth.append([
          file.name, String(file.lines[number]), record.device.map(name) ?? "",
          linkable.kinds[place][number].rawValue,
        ])
      }
    }
    try FileText("truth.csv", headings: ["file", "line", "device", "linkable"], rows: truth)
      .write(into: path)
    try devices.write(into: path)
    try organisations.write(into: path)
    try networks.write(into: path)
    var commands = FileText("commands.sh")
    commands.bytes = Array(script.utf8)
    try commands.write(into: path)
  }

  private func name(_ device: Int) -> String { "D\(padded(device, 6))" }

  private var devices: FileText {
    let registered = Set(world.registers.flatMap { $0.rows.map(\.device) })
    return FileText(
      "devices.csv", headings: ["device", "class", "trust", "registered"],
      rows: world.devices.lazy.map {
        [
          name($0.id), "\($0.kind)", Trust.all[$0.trust].code,
          registered.contains($0.id) ? "1" : "0",
        ]
      })
  }

  private var organisations: FileText {
    FileText(
      "organisations.csv", headings: ["code", "name", "kind"],
      rows: Trust.all.map { [$0.code, $0.name, "trust"] })
  }

  /// Two trusts number their networks alike; a range stands under the first.
  private var networks: FileText {
    var rows: [[String]] = []
    for trust in Trust.all {
      let ranges = [
        (trust.block, "workstations"), (trust.block + 1 + UInt32(trust.index % 2) * 2, "fixed"),
      ]
      for (block, purpose) in ranges where !rows.contains(where: { $0[0] == "10.\(block).0.0/16" })
      {
        rows.append(["10.\(block).0.0/16", purpose, trust.code])
      }
    }
    return FileText("networks.csv", headings: ["cidr", "purpose", "organisation"], rows: rows)
  }

  /// The commands that give the world to `iar`, with the register in `IAR_DB`.
  private var script: String {
    var lines = [
      "#!/usr/bin/env bash",
      "# Gives this folder's files to iar, whose path is in $IAR; the register is $IAR_DB.",
      "cd \"$(dirname \"$0\")\" || exit 1",
      ": \"${IAR:=iar}\" \"${IAR_DB:=register.sqlite}\"",
      "export IAR_DB IAR_TODAY=2026-11-24",
      "# Status 3 means that rows are held for a person; others end the script.",
      "run() { \"$IAR\" \"$@\" || { status=$?; ((status == 3)) || exit $status; }; }",
      "# Where $IAR_BENCH names iar-bench, milliseconds and peak MiB go to the file $IAR_TIMES.",
      "timed() {",
      "  if [ -z \"${IAR_BENCH:-}\" ]; then run \"$@\"; return; fi",
      "  \"$IAR_BENCH\" measure \"$IAR\" \"$@\" >>\"$IAR_TIMES\" || exit 1",
      "}",
      "run init --partnership Bench",
      "run import organisations organisations.csv",
      "run import networks networks.csv",
    ]
    for register in world.registers where !register.rows.isEmpty {
      let kind = register.name == "EBME" ? "'medical device'" : "hardware"
      lines.append(
        "run import register \(register.file) --trust \(register.trust.code) --name \(register.name)"
          + " --kind \(kind)")
    }
    for scan in world.scans where !scan.records.isEmpty {
      var line = "timed enrich \(scan.file) --trust \(scan.trust.code)"
      if scan.source == .snmp { line += " --source SNMP" }
      line += " --seen-at \(Moment(scan.takenAt).instant)"
      lines.append(line)
    }
    lines.append("run export links --format csv --output links.csv")
    return lines.joined(separator: "\n") + "\n"
  }
}
