import ArgumentParser

/// `iar import`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import a trust's register, or the directory of people and places.",
    discussion: """
      The organisations come first, and a trust's register when its organisation is known; the rest in any order.

        iar import organisations organisations.csv
        iar import register it.csv --trust RXN --name IT
      """,
    subcommands: [
      ImportRegister.self,
      ImportOrganisations.self,
      ImportLocations.self,
      ImportNetworks.self, ImportPorts.self,
      ImportPeople.self,
      ImportReviewPeriods.self,
      ImportAssignmentsCommand.self,
    ]
  )
}
