import ArgumentParser
import AssetRegister

/// `iar decide`
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is the same, what is not, and what a device's identifiers are worth.",
    discussion: """
        iar decide same 42 ise.csv:17
        iar decide shared 'mac 00:1a:7d:da:71:0a'

      A decision wins over everything the program works out, and holds when registers and scans are read again. \
      'iar review --decisions' lists them; 'iar undo' or 'iar decide revoke' takes them back.
      """,
    subcommands: [
      DecideSame.self, DecideNotSame.self, DecideShared.self, DecideNotShared.self,
      DecideAdopt.self, DecideRevoke.self,
    ])
}

/// How a decision is to be kept.
struct DecisionOptions: ParsableArguments {
  @Option(help: "A remark to keep with it.")
  var note: String?
  @Flag(help: "Say what would change, and store nothing.")
  var dryRun = false
  @OptionGroup var register: RegisterOptions

  /// Decides, and says what came of it.
  func decide(_ requests: [DecisionRequest]) throws {
    let outcome = try register.openForChange().decide(
      requests, note: note, dryRun: dryRun, occasion: .now())
    Output.message(DecisionReport.text(outcome))
  }
}

/// `iar decide same`
struct DecideSame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same",
    abstract: "Say that two things are one: a device and an asset, or two of either.",
    discussion: """
        iar decide same 42 ise.csv:17
        iar decide same 42 57 --note 'registered by IT and by EBME'
      """)

  @Argument(help: "An asset, or FILE:LINE of a row or a sighting.")
  var one: String
  @Argument(help: "What it is the same as.")
  var other: String
  @OptionGroup var options: DecisionOptions

  func run() throws { try options.decide([.same(.named(one), .named(other))]) }
}

/// `iar decide not-same`
struct DecideNotSame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-same",
    abstract: "Say that two things are two, whatever their identifiers say.",
    discussion: """
        iar decide not-same 42 ise.csv:17
      """)

  @Argument(help: "An asset, or FILE:LINE of a row or a sighting.")
  var one: String
  @Argument(help: "What it is not the same as.")
  var other: String
  @OptionGroup var options: DecisionOptions

  func run() throws { try options.decide([.notSame(.named(one), .named(other))]) }
}

/// `iar decide shared`
struct DecideShared: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shared",
    abstract: "Say that an identifier is held by many devices and tells none.",
    discussion: """
        iar decide shared 'mac 00:1a:7d:da:71:0a' 'serial 1234567890123'

      An identifier is a kind (mac, serial, name or uuid) and a value. 'iar export shared' lists those that the \
      program found to be shared.
      """)

  @Argument(help: ArgumentHelp("Such as 'mac 00:1a:7d:da:71:0a'.", valueName: "identifier"))
  var identifiers: [String]
  @OptionGroup var options: DecisionOptions

  func run() throws {
    try options.decide(identifiers.map { .shared(try IdentifierName($0)) })
  }
}

/// `iar decide not-shared`
struct DecideNotShared: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-shared",
    abstract: "Say that an identifier taken for shared does tell one device.",
    discussion: """
        iar decide not-shared 'serial PF0ABC12'
      """)

  @Argument(help: ArgumentHelp("Such as 'serial PF0ABC12'.", valueName: "identifier"))
  var identifiers: [String]
  @OptionGroup var options: DecisionOptions

  func run() throws {
    try options.decide(identifiers.map { .notShared(try IdentifierName($0)) })
  }
}

/// `iar decide adopt`
struct DecideAdopt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "Register devices that scans saw and no register holds.",
    discussion: """
        iar decide adopt ise.csv:17 ise.csv:23 --trust RXN

      Each becomes an asset of the register 'Adopted from scans', or of that named with --name, with the values that \
      were seen. Who answers for it and where it is remain to be said.
      """)

  @Argument(
    help: ArgumentHelp("FILE:LINE of a sighting, or 'sighting NUMBER'.", valueName: "sighting"))
  var sightings: [String]
  @Option(help: "The organisation that registers them, by its code.")
  var trust: String
  @Option(help: "The register they go into.")
  var name = AdoptionRequest.usualRegister
  @Option(help: "The kind of those whose type doesn't tell.")
  var kind = "hardware"
  @OptionGroup var options: DecisionOptions

  func run() throws {
    var request = AdoptionRequest(sightings.map { .named($0) }, organisation: trust)
    request.register = name
    request.kind = kind
    request.note = options.note
    let outcome = try options.register.openForChange().adopt(
      request, dryRun: options.dryRun, occasion: .now())
    Output.message(DecisionReport.text(outcome))
  }
}

/// `iar decide revoke`
struct DecideRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Take decisions back by their numbers; their history is kept.",
    discussion: """
        iar decide revoke 12 --note 'the wrong ward'
      """)

  @Argument(
    help: ArgumentHelp("Numbers as 'iar review --decisions' shows them.", valueName: "number"))
  var decisions: [Int64]
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let outcome = try options.register.openForChange().revoke(
      decisions, note: options.note, dryRun: options.dryRun, occasion: .now())
    Output.message(DecisionReport.text(outcome))
  }
}
