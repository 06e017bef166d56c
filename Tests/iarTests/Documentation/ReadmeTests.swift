import Foundation
import Testing

@Suite struct `The README` {
  @Test func `its transcripts are what the program says`() throws {
    let readme = Transcript(try Project.text("README.md"))
    let folder = try Workplace()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "samples"),
      withDestinationURL: Project.root.appending(path: "samples"))
    let isRecording = ProcessInfo.processInfo.environment["IAR_RECORD_README"] != nil
    var outputs: [Int: [String]] = [:]
    for step in readme.steps {
      let output = try Transcript.run(step.command, in: folder.url)
      outputs[step.line] = output
      guard output != step.output, !isRecording else { continue }
      Issue.record(
        """
        README.md:\(step.line): '\(step.command)' says otherwise:
        \(output.joined(separator: "\n"))
          help: IAR_RECORD_README=1 scripts/test --filter README
        """)
    }
    #expect(outputs.count > 9)
    guard isRecording else { return }
    try Data(readme.recorded(outputs).utf8).write(to: Project.root.appending(path: "README.md"))
    Issue.record("recorded README.md")
  }

  @Test func `it is short enough to be read`() throws {
    #expect(try Project.text("README.md").components(separatedBy: "\n").count <= 201)
  }

  @Test(arguments: ["README.md", "samples/README.md", "CHANGELOG.md"])
  func `the files it names are there`(document: String) throws {
    let named = try Project.text(document).matches(
      of: /(?:samples|scripts|schema|\.ci)\/[\w\-.\/]*\w/)
    for name in named where !name.output.hasSuffix("scripts/bench") {
      let path = Project.root.appending(path: String(name.output)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(document) names \(name.output)")
    }
  }

  @Test func `the demo makes what the samples describe`() throws {
    let demo = try Project.text("scripts/demo")
    let commands = try #require(Transcript(Project.text("samples/README.md")).blocks("sh").first)
    let files = commands.lines.joined(separator: "\n").matches(of: /samples\/registers\/(\S+)/)
    #expect(files.count > 10)
    for file in files {
      #expect(demo.contains(file.output.1), "no \(file.output.1) in scripts/demo")
    }
  }
}
