import Testing

@testable import AssetRegister

@Suite struct `The content of a row` {
  private func content(_ text: String, _ flags: [String] = [], kind: String? = nil) throws
    -> [UInt64]
  {
    try ReadingBench(text, flags, kind: kind).rows.map(\.content)
  }

  static let plain = "Tag,Name,Colour,Serial\nT1,PC,red,AB12345\n"

  @Test(arguments: [
    "Serial,Colour,Tag,Name\nAB12345,red,T1,PC\n", "TAG,name,Colour,Serial\nT1,PC,red,AB12345\n",
    "Tag,Name,Colour,Serial,Spare\nT1,PC,red,AB12345,\n",
    "Tag,Name,Colour,Serial,iar reason,iar held row\nT1,PC,red,AB12345,too short,7:42\n",
  ])
  func `is the same whatever the order of the columns, and without empty ones`(text: String) throws
  {
    #expect(try content(text) == content(Self.plain))
  }

  @Test(arguments: [
    "Tag,Name,Colour,Serial\nT2,PC,red,AB12345\n", "Tag,Name,Colour,Serial\nT1,PC 2,red,AB12345\n",
    "Tag,Name,Colour,Serial\nT1,PC,blue,AB12345\n", "Tag,Name,Colour,Serial\nT1,PC,,AB12345\n",
    "Tag,Name,Colour,Serial\nT1,PC,red,AB12346\n", "Tag,Name,Colour,Serial\nT1,PC,red,ab12345\n",
    "Tag,Name,Shade,Serial\nT1,PC,red,AB12345\n", "Tag,Name,Colour,Serial\nT1,red,PC,AB12345\n",
    "Tag,Name,Colour,Serial,Spare\nT1,PC,red,AB12345,x\n",
  ])
  func `is another when any cell or heading is`(text: String) throws {
    #expect(try content(text) != content(Self.plain))
  }

  @Test func `is another under another mapping or another kind`() throws {
    let contents = [
      try content(Self.plain), try content(Self.plain, ["Colour=notes"]),
      try content(Self.plain, ["Colour=department"]), try content(Self.plain, kind: "hardware"),
      try content(Self.plain, kind: "software"),
    ]
    #expect(Set(contents).count == 5)
  }

  @Test func `tells two columns of one heading apart`() throws {
    let flags = ["Serial#2=ignore"]
    let one = try content("Tag,Serial,Serial\nT1,AB12345,CD12345\n", flags)
    let other = try content("Tag,Serial,Serial\nT1,CD12345,AB12345\n", flags)
    #expect(one != other)
  }

  @Test func `does not depend on the row before`() throws {
    let both = try content("Tag,Name,IAO\nT1,PC,Ada\nT2,,\nT1,PC,Ada\n")
    #expect(both[0] == both[2])
    #expect(try content("Tag,Name,IAO\nT2,,\n") == [both[1]])
  }

  @Test(arguments: UInt64(0)..<100)
  func `follows its cells through any shuffle`(seed: UInt64) throws {
    var random = SeededCells(seed: seed)
    let headings = ["Tag", "Name", "Serial", "MAC", "Site", "Colour", "Purchase date", "Notes"]
    let cells = headings.map { _ in random.text(["a", "1", "B", " ", "-", "é"], 1..<6) }
    var order = Array(headings.indices)
    let straight = try content(
      "\(headings.joined(separator: ","))\n\(cells.joined(separator: ","))\nT9,x,,,,,25/12/2020,\n")
    order.shuffle(using: &random)
    let tail = ["T9", "x", "", "", "", "", "25/12/2020", ""]
    func line(_ texts: [String]) -> String { order.map { texts[$0] }.joined(separator: ",") }
    #expect(try content("\(line(headings))\n\(line(cells))\n\(line(tail))\n") == straight)
  }
}
