/// Finds the one person of the directory whom an e-mail address or an exact name means. Nobody is ever invented.
struct PersonFinder {
  private let people: [Person]
  private let byEmail: [String: Person]
  private let byName: [String: [Person]]

  init(_ people: [Person]) {
    self.people = people
    byEmail = Dictionary(people.map { ($0.email, $0) }, uniquingKeysWith: { first, _ in first })
    byName = Dictionary(grouping: people) { PersonName($0.name)?.description ?? "" }
  }

  /// The person with an address or a name, in post on a day or later.
  func person(_ text: String, inPostOn day: String) throws(Refusal) -> Person {
    let person = try known(text)
    if let until = person.until, until < day {
      throw Refusal(
        message: "'\(person.email)' left on \(until), nobody who has left can be assigned",
        help: "iar import people FILE")
    }
    return person
  }

  /// The person with an address or a name, whether still in post or not.
  func known(_ text: String) throws(Refusal) -> Person {
    if let email = EmailAddress(text)?.description, let person = byEmail[email] { return person }
    guard let key = PersonName(text)?.description, let namesakes = byName[key] else {
      throw unknown(text)
    }
    guard namesakes.count == 1 else {
      let addresses = namesakes.map(\.email).sorted().joined(separator: ", ")
      throw Refusal(
        message: "'\(text)' is the name of \(namesakes.count) people, name one by e-mail address: "
          + addresses)
    }
    return namesakes[0]
  }

  private func unknown(_ text: String) -> Refusal {
    guard !people.isEmpty else {
      return Refusal(
        message: "'\(text)' is not in the people directory, which is empty",
        help: "iar import people FILE")
    }
    let hint = nearest(text).map { ", did you mean '\($0.email)' (\($0.name))?" } ?? ""
    return Refusal(
      message: "'\(text)' is not in the people directory\(hint)", help: "iar import people FILE")
  }

  /// Whom a misspelt name or address most likely means; within one domain only what stands before it is compared.
  private func nearest(_ text: String) -> Person? {
    guard let email = EmailAddress(text) else {
      return nearest(text, people.map { ($0.name, $0) })
    }
    let colleagues = people.filter { EmailAddress(canonical: $0.email).domain == email.domain }
    guard !colleagues.isEmpty else { return nearest(text, people.map { ($0.email, $0) }) }
    return nearest(Self.local(email.description), colleagues.map { (Self.local($0.email), $0) })
  }

  private func nearest(_ text: String, _ people: [(name: String, person: Person)]) -> Person? {
    let name = Nearest.suggest(text, among: people.map(\.name))
    return people.first { $0.name == name }?.person
  }

  private static func local(_ email: String) -> String {
    String(decoding: email.utf8.prefix { $0 != UInt8(ascii: "@") }, as: UTF8.self)
  }
}
