import Tabular
import Testing

struct FormulaGuardTests {
  private static let triggers = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
  private static let before = [
    "", " ", "  ", "\u{FEFF}", "\u{A0}", "\u{FEFF} ", "\u{3000}", "\u{200B}",
  ]
  private static let after = ["", "cmd", "1+1", "\u{301}x", "\u{200D}x", "\u{FE0F}x", ";=1", "5 "]

  @Test(arguments: triggers, before)
  func `a cell that a spreadsheet could run gets an apostrophe`(trigger: String, before: String) {
    for after in Self.after {
      let cell = before + trigger + after
      for content in [cell, "'" + cell, "''" + cell] {
        #expect(FormulaGuard.guarded(content).utf8.elementsEqual(("'" + content).utf8))
        #expect(FormulaGuard.strip("'" + content).utf8.elementsEqual(content.utf8))
      }
    }
  }

  @Test(arguments: [
    "", "a", "'", "''", "'a", "a=b", "5", "-5", "+5", "3.2", "-3.2", "-1.5E3", "1e-5", "'-5", "é=",
    "x\t", " a", "\u{FEFF}a", "''-3.2",
  ])
  func `any other cell is left alone, both ways`(cell: String) {
    #expect(FormulaGuard.guarded(cell) == cell)
    #expect(FormulaGuard.strip(cell) == cell)
  }

  @Test(arguments: [
    "-", "+", "-.", "-5.", "-5e", "-5e+", "--5", "-5-5", " -5", "-5 ", "+44 1524", "-1,5",
  ])
  func `what is not one plain number is guarded`(cell: String) {
    #expect(FormulaGuard.guarded(cell) == "'" + cell)
  }
}
