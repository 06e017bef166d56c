import Testing

@testable import AssetRegister

@Suite struct `Two columns for one field` {
  @Test(arguments: [
    ("Serial,Name,Serial\nA1,x,A1\n", ["serial_number", "name", "-"], 3),
    ("Location,Name,Location\nhere,x,here\n", ["location", "name", "-"], 3),
    ("Owner,Name,OWNER\n,x,\n", ["-", "name", "-"], 3),
  ])
  func `a column that equals its namesake is left`(text: String, fields: [String], column: Int)
    throws
  {
    let study = try StudyBench.study(text)
    #expect(study.fields == fields)
    #expect(study.reason(column) == "it equals column A in every row")
  }

  @Test(arguments: [
    "Serial,Name,Serial\nA1,x,A1\nA2,y,A3\n", "Serial,Name,serial\nA1,x,\n",
    "Location,Name,Location\nhere,x,there\n",
  ])
  func `another column of the same heading is asked about`(text: String) throws {
    let study = try StudyBench.study(text)
    #expect(study.fields[2] == "?")
    let question = try #require(study.plan.questions.first)
    #expect(question.letter == "C")
    #expect(question.key.hasSuffix("#2"))
    #expect(question.reason?.hasPrefix("columns A and C are both headed ") == true)
  }

  @Test(arguments: [
    ("Serial#2=serial_number", ["-", "name", "serial_number"]),
    ("Serial#2=notes", ["serial_number", "name", "notes"]),
    ("Serial#2=ignore", ["serial_number", "name", "-"]),
    ("serial #2=ignore", ["serial_number", "name", "-"]),
  ])
  func `the second column is answered by its number`(flag: String, fields: [String]) throws {
    #expect(try StudyBench.study("Serial,Name,Serial\nA1,x,A2\n", [flag]).fields == fields)
  }

  @Test func `columns of hardware addresses are all taken`() throws {
    let study = try StudyBench.study("MAC,Wired MAC,MAC\n00:1a:2b:3c:4d:5e,x,y\n")
    #expect(study.fields == ["mac_address", "mac_address", "mac_address"])
  }

  @Test func `the better known heading keeps the field`() throws {
    let study = try StudyBench.study("Checked Out To: Username,Assigned To\nada,Ada\n")
    #expect(study.fields == ["-", "assigned_user"])
    #expect(study.reason(1) == "'Assigned To' holds the user")
  }

  @Test func `blank headings are nothing, however many`() throws {
    let study = try StudyBench.study("Tag,,Name,\nT1,x,A,y\n")
    #expect(study.fields == ["asset_tag", "-", "name", "-"])
    #expect(study.plan.questions.isEmpty)
  }

  @Test func `two answers for one field are asked about again`() throws {
    let study = try StudyBench.study("Tag,Aye,Bee\n1,x,y\n", ["Aye=iao", "Bee=iao"])
    #expect(
      study.plan.questions.map(\.reason) == ["'Aye' and 'Bee' were both mapped to iao"])
    #expect(study.plan.questions.map(\.key) == ["Bee"])
  }
}
