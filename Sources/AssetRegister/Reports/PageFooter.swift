/// The foot of a page: what it rests on, and how to treat it.
enum PageFooter {
  static func html(_ head: LogHead) -> HTML {
    .element(
      "footer",
      [
        .element("p", "Register log, line \(head.seq), SHA-256 \(head.sha256).").line,
        .element(
          "p",
          "The page holds no script and loads nothing. It may name staff: share it as you would the register."
        ),
      ])
  }
}
