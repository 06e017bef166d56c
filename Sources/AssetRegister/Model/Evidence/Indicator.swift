internal import RegisterSchema

/// Something an auditor asks, and how far a register can answer.
public struct Indicator: Sendable, Equatable {
  /// Its short name, as gap questions cite it: `A3.a NA#7`.
  public let clause: String
  /// The heading it stands under.
  public let group: String
  /// What is asked, in our words.
  public let asks: String
  /// What findings of the register show of it.
  public let shows: String
  /// What they can't show.
  public let cannot: String
}

/// The indicators that findings bear on, from `schema/indicators.csv`.
public enum IndicatorCatalogue {
  /// Every indicator, in the order of the report.
  public static let all: [Indicator] = VocabularyTable(Schema.indicators).rows.map { row in
    Indicator(
      clause: row["clause"] ?? "", group: row["group"] ?? "", asks: row["asks"] ?? "",
      shows: row["shows"] ?? "", cannot: row["cannot"] ?? "")
  }
}

extension GapQuestion {
  /// The indicators its head cites, one by one: `DSPT CAF A3.a NA#7; A#4` cites `A3.a NA#7` and `A3.a A#4`.
  var clauses: [String] {
    clause.utf8.split(separator: UInt8(ascii: ";")).map { piece in
      var name = String(decoding: piece.drop { $0 == 0x20 }, as: UTF8.self)
      for prefix in ["DSPT ", "CAF A3.a "] where name.utf8.starts(with: prefix.utf8) {
        name = String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
        if prefix == "CAF A3.a " { name = "A3.a " + name }
      }
      if name.utf8.starts(with: "A#".utf8) || name.utf8.starts(with: "NA#".utf8) {
        name = "A3.a " + name
      }
      return String(decoding: name.utf8.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    }
  }
}
