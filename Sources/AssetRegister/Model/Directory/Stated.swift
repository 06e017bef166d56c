/// Something a file states, with the physical line it stands on.
struct Stated<Entry: Sendable>: Sendable {
  let line: Int
  let entry: Entry
}
