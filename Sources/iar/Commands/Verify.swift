import ArgumentParser
import AssetRegister

/// `iar verify`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look through the whole register for damage and for changes made beside the log.",
    discussion: """
      Ends with exit code 4 if anything is wrong. The last lines name the newest line of the log by its seal: whoever \
      keeps that seal can tell later whether the log was cut or rewritten.

        iar verify
        iar verify --head SEAL
      """)

  @Option(help: "A seal kept from earlier, which must still be part of the log.")
  var head: String?

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let opened = try register.open(olderToo: true)
    let verification = Progress.show { opened.verify(head: head, progress: $0) }
    try Output.lines(VerificationReport.text(verification))
    guard verification.isSound else {
      throw RegisterError(
        .damaged, "\(register.location): the register is damaged, see above",
        help: "iar restore BACKUP --db \(register.location)")
    }
  }
}
