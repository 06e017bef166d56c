import ArgumentParser

/// `iar import`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import a trust's register, or the directory of people and places.",
    subcommands: [
      ImportRegister.self,
      ImportOrganisations.self,
      ImportLocations.self,
      ImportNetworks.self,
      ImportPeople.self,
      ImportReviewPeriods.self,
      ImportAssignmentsCommand.self,
    ]
  )
}
