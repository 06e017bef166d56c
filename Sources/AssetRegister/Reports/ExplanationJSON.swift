/// Why two things are one or are not, for programs.
public enum ExplanationJSON {
  /// One object with the pairs compared.
  public static func bytes(_ explanation: LinkExplanation) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("subjects")
      strings(explanation.subjects, &json)
      json.key("remarks")
      strings(explanation.remarks, &json)
      json.key("pairs")
      json.array { json in
        for pair in explanation.pairs { write(pair, &json) }
      }
    }
    return json.bytes
  }

  private static func write(_ pair: ExplainedPair, _ json: inout JSONText) {
    json.object { json in
      json.key("one")
      write(pair.one, &json)
      json.key("other")
      write(pair.other, &json)
      json.member("tier", pair.tier)
      json.member("bits", number: Int64(pair.bits))
      json.key("for")
      write(pair.evidence, &json)
      json.key("against")
      write(pair.against, &json)
      json.key("not_used")
      json.array { json in
        for unused in pair.unused {
          json.object(inline: true) { json in
            json.member("kind", unused.kind)
            json.member("value", unused.value)
            json.member("reason", unused.reason)
          }
        }
      }
      json.key("next_best")
      write(pair.rival, &json)
      json.key("obstacles")
      strings(pair.obstacles, &json)
      json.key("remedies")
      strings(pair.remedies, &json)
      json.key("waiting")
      json.array { json in
        for waiting in pair.waiting {
          json.object(inline: true) { json in
            json.member("sightings", number: Int64(waiting.sightings))
            json.member("reason", waiting.reason)
          }
        }
      }
      json.key("filled")
      write(pair.fills, &json)
      json.key("batches")
      numbers(pair.batches.map(\.id), &json)
      json.key("decisions")
      numbers(pair.decisions, &json)
    }
  }

  private static func write(_ side: ExplainedPair.Side, _ json: inout JSONText) {
    json.object(inline: true) { json in
      json.member("asset", number: side.asset)
      json.member("device", number: side.device)
      json.member("label", side.label)
      json.member("organisation", side.organisation)
      json.member("origin", side.origin)
      json.member("place", side.place)
      json.member("sightings", number: Int64(side.sightings))
      json.member("seen_at", side.seenAt)
    }
  }

  private static func write(_ evidence: [ExplainedPair.Evidence], _ json: inout JSONText) {
    json.array { json in
      for piece in evidence {
        json.object(inline: true) { json in
          json.member("family", piece.family)
          json.member("bits", number: Int64(piece.bits))
          json.member("value", piece.value)
          json.member("place", piece.valuePlace)
          json.member("other_value", piece.otherValue)
          json.member("other_place", piece.otherPlace)
          json.member("source", piece.source)
          json.member("seen_at", piece.seenAt)
          json.member("note", piece.note)
        }
      }
    }
  }

  private static func write(_ rival: ExplainedPair.Rival?, _ json: inout JSONText) {
    guard let rival else { return json.string(nil) }
    json.object(inline: true) { json in
      json.member("asset", number: rival.side.asset)
      json.member("label", rival.side.label)
      json.member("bits", number: Int64(rival.bits))
    }
  }

  private static func write(_ fills: [ExplainedPair.Fill], _ json: inout JSONText) {
    json.array { json in
      for fill in fills {
        json.object(inline: true) { json in
          json.member("field", fill.field)
          json.member("value", fill.value)
          json.member("place", fill.place)
          json.member("seen_at", fill.seenAt)
        }
      }
    }
  }

  private static func strings(_ texts: [String], _ json: inout JSONText) {
    json.array { json in
      for text in texts { json.string(text) }
    }
  }

  private static func numbers(_ numbers: [Int64], _ json: inout JSONText) {
    json.array(inline: true) { json in
      for number in numbers { json.number(number) }
    }
  }
}
