extension Register {
  /// What one person of the directory answers for, what is missing there, and what they have not acknowledged.
  ///
  /// `person` is an e-mail address or an exact name.
  ///
  /// - Throws: `RegisterError` with the nearest person, if there is no such one.
  public func reportPerson(_ person: String, today: String) throws -> PersonReport {
    try read { transaction in
      let email = try transaction.knownPerson(person)
      let people = try transaction.peopleByEmail()
      let survey = try PeopleSurvey(
        transaction, path: path, only: email, people: people, today: today)
      return survey.report(
        on: email, about: try transaction.gapSubject(today: today), people: people, today: today)
    }
  }

  /// The same for everybody who answers for something, one after another by e-mail address.
  public func reportPeople(today: String, _ body: (PersonReport) throws -> Void) throws {
    try read { transaction in
      let people = try transaction.peopleByEmail()
      let survey = try PeopleSurvey(
        transaction, path: path, only: nil, people: people, today: today)
      let subject = try transaction.gapSubject(today: today)
      for email in survey.answerings.people.sorted(by: {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }) {
        try body(survey.report(on: email, about: subject, people: people, today: today))
      }
    }
  }
}

extension Transaction {
  /// The e-mail address of a person, whether still in post or not.
  fileprivate func knownPerson(_ text: String) throws -> String {
    do {
      return try PersonFinder(try people()).known(text).email
    } catch let refusal as Refusal {
      throw refusal.error(.missing)
    }
  }
}
