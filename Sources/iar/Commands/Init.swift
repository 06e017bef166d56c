import ArgumentParser
import AssetRegister

/// `iar init`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an empty register for a partnership.",
    discussion: "  iar init --partnership 'Lancashire and South Cumbria'")

  @Option(help: "The partnership's name.")
  var partnership: String

  @OptionGroup var register: RegisterOptions

  func run() throws {
    _ = try Register.create(
      at: register.location, partnership: partnership, occasion: .now())
    Output.message(
      "made \(register.location) for \(partnership)\nnext: iar import organisations FILE")
  }
}
