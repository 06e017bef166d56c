import Foundation
import Testing

@testable import iar_bench

struct ScoreTests {
  /// Two rows of device A, one of B; sightings of A, B, of C, which nobody registered, and of nothing.
  private static let truth = """
    file,line,device,linkable
    it.csv,2,A,row
    it.csv,3,B,row
    it.csv,4,A,row
    scan.csv,2,A,direct
    scan.csv,3,B,direct
    scan.csv,4,B,through others
    scan.csv,5,C,
    scan.csv,6,,

    """

  private static let registered = """
    source_file,line,organisation,asset,tier
    it.csv,2,XN1,1,register
    it.csv,3,XN1,2,register
    it.csv,4,XN1,3,register

    """

  private func score(_ links: String) throws -> Score {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let truth = folder.appending(path: "truth.csv").path
    try Self.truth.write(toFile: truth, atomically: true, encoding: .utf8)
    let path = folder.appending(path: "links.csv").path
    try (Self.registered + links + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let known = try Truth(path: truth)
    return Score("x", try LinkFile(path: path, known).links, known)
  }

  @Test func `any row of the right device is right`() throws {
    let score = try score("scan.csv,2,XN1,3,two-witness\nscan.csv,3,XN1,2,one-witness")
    #expect(score.automatic.links == 2)
    #expect(score.automatic.wrong == 0)
    #expect(score.automatic.direct == 2)
    #expect(score.direct == 2)
    #expect(score.linkable == 3)
  }

  @Test(arguments: [
    ("scan.csv,2,XN1,2,two-witness", 1, 0), ("scan.csv,5,XN1,1,two-witness", 1, 1),
    ("scan.csv,6,XN1,1,two-witness", 1, 0), ("scan.csv,4,XN1,2,two-witness", 0, 0),
  ])
  func `another's row is wrong, spoils it, and may hide what nobody registered`(
    links: String, wrong: Int, hidden: Int
  ) throws {
    let score = try score(links)
    #expect(score.twoWitness.wrong == wrong)
    #expect(score.twoWitness.spoiltRows == wrong)
    #expect(score.twoWitness.hidden == hidden)
    #expect(score.unregistered == 1)
  }

  @Test func `what is suggested counts apart`() throws {
    let score = try score("scan.csv,2,XN1,1,suggested\nscan.csv,3,XN1,1,suggested")
    #expect(score.automatic.links == 0)
    #expect(score.suggested == 2)
    #expect(score.suggestedRight == 1)
    #expect(score.queue == 2)
    #expect(score.all.direct == 1)
  }

  @Test func `scores add up, and read back as they were written`() throws {
    var score = try score("scan.csv,2,XN1,1,two-witness\nscan.csv,3,XN1,1,one-witness")
    let other = try #require(Score(line: score.line))
    #expect(other.line == score.line)
    score.add(other)
    #expect(score.automatic.links == 4)
    #expect(score.automatic.wrong == 2)
    #expect(score.rows == 6)
  }
}
