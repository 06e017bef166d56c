import Foundation
import Testing

@Suite struct `Reading the sample scans` {
  @Test(arguments: SampleScans.steps) func `each is told by its content and holds what it says`(
    step: SampleScans.Step
  ) throws {
    let samples = try SampleRegisters()
    let dry = try samples.run(step.words + ["--dry-run"])
    let run = try samples.run(step.words)
    let lines = run.err.components(separatedBy: "\n")
    #expect(run.status == 0)
    #expect(run.out.isEmpty)
    #expect(lines.first == step.firstLine)
    #expect(
      lines.filter { $0.hasPrefix("  passed over: ") }
        == step.passedOver.map { "  passed over: \($0)" })
    #expect(dry.err.components(separatedBy: "\n").first == step.firstLine)
    #expect(dry.err.hasSuffix("\na dry run: nothing was changed\n"))
    let again = try samples.run(step.words)
    #expect(again.err.hasSuffix("holds this file already: nothing was changed\n"))
    let sightings = try Run("export", "sightings", in: samples.folder).out
    #expect(sightings.split(separator: "\n").count == step.sightings + 1)
    #expect(sightings.contains(step.name))
    #expect(try Run("verify", in: samples.folder).status == 0)
  }
}
