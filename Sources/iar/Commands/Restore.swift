import ArgumentParser
import AssetRegister

/// `iar restore`
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the place of the register.",
    discussion: """
      The backup is looked through first. The present register is kept beside it as PATH.before-restore. If the \
      present register has changes that the backup lacks, --force is needed. Nobody should be working with the \
      register meanwhile.

        iar restore /media/backup/register-2026-11-24.sqlite
      """)

  @Argument(help: "The backup.")
  var file: String

  @Flag(help: "Restore even if changes are lost.")
  var force = false

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let summary = try Register.restore(
      from: file, to: register.location, force: force, occasion: .now())
    Output.message(BackupReport.text(summary, from: file))
  }
}
