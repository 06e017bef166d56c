import Foundation
import Testing

@Suite struct `Help` {
  /// A command as the program describes itself.
  struct Command: Decodable, CustomTestStringConvertible {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var superCommands: [String]?

    var words: [String] { (superCommands ?? []) + [commandName] }
    var testDescription: String { words.joined(separator: " ") }

    /// The command and those below it, without the help that every program has.
    var all: [Command] {
      [self] + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap(\.all)
    }
  }

  static func commands() throws -> [Command] {
    struct Description: Decodable {
      var command: Command
    }
    let said = try Run("--experimental-dump-help", in: Workplace()).out
    return try JSONDecoder().decode(Description.self, from: Data(said.utf8)).command.all
  }

  @Test func `there are commands to look at`() throws {
    let all = try Self.commands().map(\.testDescription)
    #expect(all.contains("iar import register"))
    #expect(all.contains("iar gaps"))
  }

  @Test(arguments: try commands()) func `a command says what it does and shows how`(
    command: Command
  ) throws {
    #expect(command.abstract?.isEmpty == false)
    let lines = command.discussion?.split(separator: "\n") ?? []
    #expect(lines.contains { $0.hasPrefix("  iar ") })
  }

  @Test(arguments: try commands()) func `help works for a command`(command: Command) throws {
    let folder = try Workplace()
    let run = try Run(words: Array(command.words.dropFirst()) + ["--help"], in: folder)
    #expect(run.status == 0)
    #expect(run.out.contains(command.testDescription))
    #expect(run.err.isEmpty)
  }

  @Test(arguments: try commands()) func `a flag that is unknown ends with 64`(
    command: Command
  ) throws {
    let folder = try Workplace()
    let run = try Run(words: Array(command.words.dropFirst()) + ["--unheard-of"], in: folder)
    #expect(run.status == 64)
    #expect(run.out.isEmpty)
    #expect(run.err.hasPrefix("Error: "))
  }

  @Test(arguments: try commands()) func `the README speaks of a command`(command: Command) throws {
    let readme = try Project.text("README.md")
    let said =
      command.superCommands?.last == "import"
      ? readme.contains("`\(command.commandName)`") : readme.contains(command.testDescription)
    #expect(said || readme.contains(command.testDescription))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `completions are written`(shell: String) throws {
    let run = try Run("--generate-completion-script", shell, in: Workplace())
    #expect(run.status == 0)
    #expect(run.out.contains("review-periods"))
  }
}
