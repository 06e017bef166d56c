import Foundation
import Testing

@testable import AssetRegister

/// Studies of small files in a temporary folder.
enum StudyBench {
  static var places: KnownPlaces {
    var places = KnownPlaces()
    places.add("Royal Infirmary", isSite: true)
    places.add("Chorley", isSite: true)
    places.add("Ward 12", isSite: false)
    return places
  }

  /// Hands a text over as a table in a file.
  static func table<Value>(_ text: String, _ body: (RegisterTable) throws -> Value) throws -> Value
  {
    let url = FileManager.default.temporaryDirectory.appending(path: "iar-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(RegisterTable(path: url.path, encoding: nil, delimiter: nil))
  }

  static func study(_ text: String, _ flags: [String] = []) throws -> HeadingStudy {
    let today = try #require(CalendarDay("2026-11-24"))
    return try table(text) { table in
      try HeadingStudy(
        table, answers: HeadingAnswers(flags: flags), places: places, today: today)
    }
  }
}

extension HeadingStudy {
  /// Every column's field by name: `-` where there is none, `?` where a question is open.
  var fields: [String] {
    let open = Set(plan.questions.map(\.letter))
    return zip(mapping.columns, plan.decisions).map { column, decision in
      open.contains(column.letter) ? "?" : decision.field?.name ?? "-"
    }
  }

  /// The reason for the column of a number from 1.
  func reason(_ column: Int) -> String? { plan.decisions[column - 1].reason }
}
