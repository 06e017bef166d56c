/// What looking through a whole register found.
public struct Verification: Sendable, Equatable {
  /// One thing that was looked at.
  public struct Check: Sendable, Equatable {
    /// What was looked at, such as `log`.
    public let name: String
    /// What is the case if nothing is wrong.
    public let claim: String
    /// What is wrong and where; empty if nothing is.
    public let problems: [String]
  }

  /// The checks in the order they were made.
  public let checks: [Check]
  /// The newest line of the log, if it could be read.
  public let head: LogHead?

  /// Whether nothing is wrong.
  public var isSound: Bool { checks.allSatisfy(\.problems.isEmpty) }
}

extension Register {
  /// Looks through the whole register: the file, the schema, the log, the facts each line of the log seals, and what
  /// is derived from them.
  /// A seal that an earlier verification gave must still be part of the log.
  public func verify(head earlier: String? = nil, progress: ProgressReport? = nil) -> Verification {
    func check(
      _ name: String, _ claim: String,
      _ look: (Transaction) throws -> (problems: [String], detail: String?)
    ) -> Verification.Check {
      progress?(ProgressStep("verifying \(name)"))
      return self.check(name, claim, look)
    }
    var checks = [
      check("file", "SQLite finds nothing wrong") { try ($0.integrityProblems(), nil) },
      check("references", "every row refers to rows that are there") {
        try ($0.danglingReferences(), nil)
      },
      check("schema", "tables, views, indexes and triggers are this program's") {
        try ($0.schemaDifferences(), nil)
      },
      check("log", "every line follows from the one before") {
        try ($0.chainProblems() + $0.partnershipProblems(), nil)
      },
      check("facts", "every batch holds what its line of the log seals") {
        let (problems, compared) = try $0.contentProblems()
        let detail = Counted.text(compared, "batch", plural: "batches")
        return try (problems + $0.strayContent(), detail)
      },
      check("assets", "every asset stands by its newest row") {
        try ($0.assetsDerivedWrongly(), nil)
      },
      check("counts", "the counts kept for the trend rest on lines of the log") {
        try ($0.gapCountProblems(), nil)
      },
      check("names", "every name means what the directory gives") {
        try ($0.resolutionsDerivedWrongly(), nil)
      },
    ]
    if let earlier { checks.append(self.check(head: earlier)) }
    return Verification(checks: checks, head: try? read { try $0.logHead() })
  }

  private func check(head: String) -> Verification.Check {
    check("head", "the log still holds the line kept elsewhere") { transaction in
      guard let seq = try transaction.seq(ofSeal: head) else {
        return (
          ["'\(head)' seals no line of the log: lines were cut off or rewritten since"], nil
        )
      }
      return ([], "line \(seq)")
    }
  }

  /// Makes one check; a register too damaged to be read is a problem, not the end.
  private func check(
    _ name: String, _ claim: String,
    _ look: (Transaction) throws -> (problems: [String], detail: String?)
  ) -> Verification.Check {
    do {
      let (problems, detail) = try read(look)
      return .init(
        name: name, claim: detail.map { "\(claim) (\($0))" } ?? claim, problems: problems)
    } catch let error as RegisterError {
      return .init(name: name, claim: claim, problems: [error.message])
    } catch {
      return .init(name: name, claim: claim, problems: ["\(error)"])
    }
  }
}
