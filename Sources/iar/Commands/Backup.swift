import ArgumentParser
import AssetRegister

/// `iar backup`
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a copy of the register to a file and look through the copy.",
    discussion: """
      Others may work with the register meanwhile. The file gets its name only when the copy is found whole. Never \
      copy a register with other tools while somebody changes it.

        iar backup /media/backup/register-2026-11-24.sqlite
      """)

  @Argument(help: "The file to write.")
  var file: String

  @Flag(help: "Replace the file if there is one.")
  var force = false

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let opened = try register.open(olderToo: true)
    let summary = try Progress.show {
      try opened.backUp(to: file, replacing: force, progress: $0)
    }
    Output.message(BackupReport.text(summary))
  }
}
