import Testing

@testable import iar_bench

struct WorldTests {
  private static func files(_ recipe: World.Recipe) -> [[UInt8]] {
    let world = World(recipe)
    return world.registers.map { RegisterFileText(register: $0).file.bytes }
      + world.scans.map { ScanFileText(scan: $0).file.bytes }
  }

  private static func recipe(_ seed: UInt64, _ isLookalike: Bool) -> World.Recipe {
    var recipe = World.Recipe()
    (recipe.seed, recipe.devices, recipe.isLookalike) = (seed, 400, isLookalike)
    return recipe
  }

  @Test(arguments: UInt64(1)...4)
  func `the same seed makes the same files, and another seed others`(seed: UInt64) {
    let recipe = Self.recipe(seed, seed.isMultiple(of: 2))
    let files = Self.files(recipe)
    #expect(files == Self.files(recipe))
    #expect(files != Self.files(Self.recipe(seed + 1, recipe.isLookalike)))
  }

  @Test(arguments: UInt64(1)...4)
  func `every row and every sighting has a line of its own in its file`(seed: UInt64) {
    let world = World(Self.recipe(seed, seed.isMultiple(of: 2)))
    for register in world.registers {
      let file = RegisterFileText(register: register).file
      #expect(file.lines.count == register.rows.count)
      #expect(Set(file.lines).count == file.lines.count)
    }
    for scan in world.scans {
      let file = ScanFileText(scan: scan).file
      #expect(file.lines.count == scan.records.count)
      #expect(Set(file.lines).count == file.lines.count)
    }
  }

  @Test func `the lines of a switch's file name the address that was seen`() {
    for scan in World(Self.recipe(9, false)).scans where scan.source == .cisco {
      let file = ScanFileText(scan: scan).file
      let lines = String(decoding: file.bytes, as: UTF8.self).utf8.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
      ).map { String(decoding: $0, as: UTF8.self) }
      for (record, line) in zip(scan.records, file.lines) {
        let mac = TypingErrors.spelt(record.macs[0], style: 2)
        #expect(lines[line - 1].contains(mac))
        #expect(lines[line - 1].hasSuffix(record.port))
      }
    }
  }

  @Test func `what can be linked by itself is of a registered device`() {
    let world = World(Self.recipe(5, false))
    let canonical = CanonicalWorld(world)
    let registered = Set(canonical.assetDevices)
    let kinds = Linkable(world, canonical).kinds.flatMap(\.self)
    #expect(kinds.contains(.direct))
    #expect(kinds.contains(.others))
    for (kind, device) in zip(kinds, canonical.sightingDevices) where kind != .no {
      #expect(device.map(registered.contains) == true)
    }
  }
}
