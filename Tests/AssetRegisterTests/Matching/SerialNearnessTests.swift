import Testing

@testable import AssetRegister

@Suite("Serial numbers that are nearly the same")
struct SerialNearnessTests {
  @Test(arguments: [
    ("MJ0LP12Z", "MJOLP12Z", SerialNearness.folded),
    ("CND1234XYZ", "SCND1234XYZ", .contained),
    ("CND1234XYZ", "CMD1234XYZ", .oneSlip),
    ("5CG1024XY1", "5CG1024XY2", .counted),
    ("PF300109", "PF300107", .counted),
  ])
  func `a slip is told from the next number of a delivery`(
    one: String, other: String, expected: SerialNearness
  ) {
    #expect(SerialNearness(one, other) == expected)
    #expect(SerialNearness(other, one) == expected)
  }

  @Test(arguments: [("5CG1024XY1", "5CG1024XYZ"), ("1234567", "1234568"), ("AB1", "AB2")])
  func `a letter for a digit, a bare number and a short number are not counted on`(
    one: String, other: String
  ) {
    #expect(SerialNearness(one, other) != .counted)
  }
}
