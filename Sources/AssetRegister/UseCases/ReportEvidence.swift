extension Register {
  /// How many gaps of a question an extract shows for each organisation.
  static let extractRows = 2

  /// Puts together what the register shows of what auditors ask.
  ///
  /// - Throws: `RegisterError` if somebody changes the register meanwhile: file and findings would not belong together.
  public func reportEvidence(today: String) throws -> EvidenceReport {
    let state = try FileFingerprint.state(of: path)
    // Outside of any look at the register: closing a file ends every lock this process has on it.
    let fingerprint = try FileFingerprint.of(path)
    var choice = GapChoice()
    choice.rowsKept = Self.extractRows
    let gaps = try reportGaps(choice, today: today)
    let sources = try read { try $0.sources(today: today) }
    guard try FileFingerprint.state(of: path) == state else {
      throw RegisterError(
        .locked, "\(path): somebody changed the register while the evidence was gathered",
        help: "try again")
    }
    return EvidenceReport(gaps: gaps, sources: sources, fileSHA256: fingerprint.sha256)
  }
}
