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
        iar import register it.csv --trust RXN --name IT
        iar gaps

      The register is one SQLite file: ./register.sqlite, or --db PATH, or the variable IAR_DB.
      Nothing leaves this machine.
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Filling:", subcommands: [Init.self, Import.self, Enrich.self, Headings.self]),
      CommandGroup(
        name: "Joining registers and scans:", subcommands: [Review.self, Decide.self, Explain.self]),
      CommandGroup(
        name: "People responsible:",
        subcommands: [Assign.self, Acknowledge.self, Handover.self, Roles.self]),
      CommandGroup(
        name: "Asking:",
        subcommands: [
          Gaps.self, Accept.self, Report.self, CoverageCommand.self, Show.self, Find.self,
          Status.self,
          Export.self, Fields.self,
        ]),
      CommandGroup(
        name: "Trusting:",
        subcommands: [
          Undo.self, Log.self, Verify.self, Backup.self, Restore.self, Upgrade.self,
        ]),
    ]
  )

  static func main() {
    Exit.run(IAR.self)
  }
}
