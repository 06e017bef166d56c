import ArgumentParser
import AssetRegister

/// `iar upgrade`
struct Upgrade: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring a register that an older iar made up to date.",
    discussion: """
      It gets the tables it lacks and keeps all it holds. Every command that changes the register does so too. An \
      older iar can't open it afterwards, so make a backup first.

        iar backup before-upgrade.sqlite
        iar upgrade
      """)

  @OptionGroup var register: RegisterOptions

  func run() throws {
    Interruption.protect(register.location)
    Output.message(UpgradeReport.text(try Register.upgrade(at: register.location)))
  }
}
