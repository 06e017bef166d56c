import ArgumentParser

/// The information asset register on the command line.
@main
struct IAR: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iar",
    abstract: "An information asset register for partnerships of health and care organisations.",
    discussion: """
      Import the registers of each organisation, assign the people responsible, report the gaps.

        iar init --partnership 'Lancashire and South Cumbria'
        iar import organisations organisations.csv
        iar import register it.csv --trust RXN
        iar gaps

      The register is one SQLite file: ./register.sqlite, or --db PATH, or the variable IAR_DB.
      Nothing leaves this machine.
      """,
    version: Version.text,
    subcommands: [
      Init.self,
      Import.self,
      Headings.self,
    ]
  )

  static func main() {
    Exit.run(IAR.self)
  }
}
