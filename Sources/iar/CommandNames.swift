import ArgumentParser
import AssetRegister

/// The names of commands, to answer a misspelt one with the one that was most likely meant.
enum CommandNames {
  /// The error for words that begin with no command of the program; nil where they do.
  static func refusal(of words: [String], in root: any ParsableCommand.Type) -> RegisterError? {
    var command = root
    var path = name(of: root)
    for word in words {
      let children =
        command.configuration.subcommands
        + command.configuration.groupedSubcommands.flatMap(\.subcommands)
      guard !children.isEmpty, !word.utf8.starts(with: "-".utf8), word != "help" else { return nil }
      guard let next = children.first(where: { name(of: $0) == word }) else {
        let names = children.map(name(of:))
        let nearest = Nearest.suggest(word, among: names).map { ", did you mean '\($0)'?" } ?? ""
        return RegisterError(
          .usage, "'\(word)' is no command of \(path)\(nearest)", help: "\(path) --help")
      }
      command = next
      path += " \(word)"
    }
    return nil
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }
}
