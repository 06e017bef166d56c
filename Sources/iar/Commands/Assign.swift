import ArgumentParser
import AssetRegister

/// `iar assign`
struct Assign: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say who answers for what: one asset, many, or a whole organisation.",
    discussion: """
        iar assign 12 --role iao --to ann.example@rxn.example
        iar assign --role iaa --to 'Bo Example' --where "kind = 'medical device' and site is empty"
        iar assign --organisation RXN --role siro --to cy.example@rxn.example
        iar assign --rules rules.csv --dry-run

      The person must be in the people directory and in post. Who was assigned before stays in the history.

      A selection tests fields (iar fields), id, trust, register, site, place, missing, has(ROLE) and
      responsible(ROLE), with =, !=, <, <=, >, >=, contains, starts with, in ('a', 'b'), is empty, is not empty,
      and, or, not and parentheses. Assets that are disposed of or missing stay out unless it speaks of status or
      missing.

      A rules file has the columns priority, where, role, to and, if wanted, note. The lowest priority number wins.
      Rules fill what nobody answers for; with --replace they also replace what was set by hand or is stated by a
      register. What earlier runs of the file assigned and no rule matches any more is ended.
      """)

  @Argument(help: "An asset's id, asset tag, serial number or hostname.")
  var asset: String?
  @Option(help: "The role, such as iao (iar roles lists them).")
  var role: String?
  @Option(name: .customLong("to"), help: "The person's e-mail address or exact name.")
  var person: String?
  @Option(name: .customLong("where"), help: "A selection of assets.")
  var selection: String?
  @Option(help: "An organisation's code, for a role such as siro.")
  var organisation: String?
  @Option(help: "A file of rules.")
  var rules: String?
  @Option(help: "The first day (default: today).")
  var from: String?
  @Option(help: "The last day.")
  var until: String?
  @Flag(help: "Let rules replace what was set by hand or is stated by a register.")
  var replace = false
  @Flag(help: "List what would change and store nothing.")
  var dryRun = false
  @OptionGroup var register: RegisterOptions

  func validate() throws {
    let targets = [asset, selection, organisation, rules].count { $0 != nil }
    guard targets == 1 else {
      throw ValidationError("name one of ASSET, --where, --organisation and --rules")
    }
    guard rules == nil else {
      guard role == nil, person == nil, from == nil, until == nil else {
        throw ValidationError("--role, --to, --from and --until do not go with --rules")
      }
      return
    }
    guard role != nil, person != nil else {
      throw ValidationError("--role and --to are needed, or --rules")
    }
    guard !replace else {
      throw ValidationError("--replace goes with --rules; a person's word always replaces")
    }
  }

  func run() throws {
    if let rules {
      let outcome = try register.openForChange().runAssignmentRules(
        from: rules, replacing: replace, dryRun: dryRun, occasion: .now())
      try Output.lines(AssignmentReport.rules(outcome, width: Destination.width))
      try show(outcome.outcome)
    } else {
      let request = AssignmentRequest(
        try target(), role: role ?? "", person: person ?? "", from: from, until: until)
      try show(
        register.openForChange().assign(request, dryRun: dryRun, occasion: .now()))
    }
  }

  private func target() throws -> AssignmentRequest.Target {
    if let selection { return .selection(try Selection(selection)) }
    if let organisation { return .organisation(organisation) }
    return .asset(asset ?? "")
  }

  private func show(_ outcome: AssignmentOutcome) throws {
    if dryRun, !outcome.changes.isEmpty {
      try Output.lines(AssignmentReport.changes(outcome, width: Destination.width))
    }
    Output.message(AssignmentReport.words(for: outcome))
  }
}
