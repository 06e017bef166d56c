import Testing

@testable import AssetRegister

@Suite struct `Answers to headings` {
  private func fields(_ headings: [String], _ flags: [String]) throws -> [String] {
    let answers = try HeadingAnswers(flags: flags)
    return HeadingColumn.all(headings).map { column in
      guard let answer = answers.answer(for: column) else { return "?" }
      return answer?.name ?? "-"
    }
  }

  @Test(arguments: [
    (["Owner"], ["Owner=iao"], ["iao"]), (["OWNER "], ["owner=iao"], ["iao"]),
    (["Owner"], ["Owner=Information asset owner"], ["iao"]), (["Owner"], ["Owner=IGNORE"], ["-"]),
    (["A=B"], ["A=B=notes"], ["notes"]), (["Owner"], ["Other=iao"], ["?"]),
    (["Owner", "Owner"], ["Owner=iao"], ["iao", "?"]),
    (["Owner", "Owner"], ["Owner#2=iao", "Owner#1=notes"], ["notes", "iao"]),
    (
      ["MAC #1", "MAC #2"], ["MAC #1=mac_address", "MAC #2=mac_address"],
      ["mac_address", "mac_address"]
    ),
    (["Phone #2", "Phone"], ["Phone #2=notes"], ["notes", "?"]),
    (["Serial #"], ["Serial #=serial_number"], ["serial_number"]),
    (["Owner"], ["Owner=iao", "Owner=iaa"], ["iaa"]),
  ])
  func `an answer fits its column`(headings: [String], flags: [String], expected: [String]) throws {
    #expect(try fields(headings, flags) == expected)
  }

  @Test(arguments: [
    ("Owner=ioa", "--map 'Owner=ioa': 'ioa' is no field, did you mean 'iaa'?"),
    (
      "Owner=serial_numbre",
      "--map 'Owner=serial_numbre': 'serial_numbre' is no field, did you mean 'serial_number'?"
    ),
    ("Owner=", "--map 'Owner=': '' is no field"),
    ("Owner", "--map 'Owner': expected 'Heading=field'"),
    ("=iao", "--map '=iao': expected 'Heading=field'"),
  ])
  func `an answer that is none is refused with the nearest field`(flag: String, message: String) {
    #expect(throws: RegisterError(.usage, message, help: "iar fields")) {
      try HeadingAnswers(flags: [flag])
    }
  }

  @Test func `all wrong answers are told at once`() {
    let error = #expect(throws: RegisterError.self) {
      try HeadingAnswers(flags: ["a", "b=c", "Owner=iao"])
    }
    #expect(error?.message.split(separator: "\n").count == 2)
  }

  @Test func `an answer for no column names the nearest heading`() {
    let error = #expect(throws: RegisterError.self) {
      try StudyBench.study("Name,Owner\nA,B\n", ["Owmer=iao"])
    }
    #expect(error?.kind == .usage)
    #expect(
      error?.message.hasSuffix(".csv:1: no column is headed 'Owmer', did you mean 'Owner'?") == true
    )
  }

  @Test func `a newer answer wins, and one for other columns is left out`() throws {
    var answers = try HeadingAnswers(flags: ["Owner=iao", "Gone=notes"])
    answers.merge(try HeadingAnswers(flags: ["OWNER=ignore"]))
    let columns = HeadingColumn.all(["Owner"])
    #expect(answers.unused(by: columns) == ["Gone"])
    #expect(answers.limited(to: columns).all.map(\.heading) == ["Owner"])
    #expect(answers.answer(for: columns[0]) == .some(nil))
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
  ])
  func `a column has the letter of a spreadsheet`(index: Int, letter: String) {
    #expect(HeadingColumn(index: index, heading: "", occurrence: 1).letter == letter)
  }
}
