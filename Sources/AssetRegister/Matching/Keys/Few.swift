/// A list that mostly holds one value or none, and keeps it in place.
enum Few<Element> {
  case none
  case one(Element)
  case many([Element])

  /// The values of a list.
  init(_ values: [Element]) {
    switch values.count {
    case 0: self = .none
    case 1: self = .one(values[0])
    default: self = .many(values)
    }
  }

  mutating func append(_ value: Element) {
    switch self {
    case .none: self = .one(value)
    case .one(let first): self = .many([first, value])
    case .many(var values):
      self = .none
      values.append(value)
      self = .many(values)
    }
  }

  mutating func removeAll(where isUnwanted: (Element) -> Bool) {
    if contains(where: isUnwanted) { self = Few(filter { !isUnwanted($0) }) }
  }
}

extension Few: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .many(let values): values.count
    }
  }

  subscript(place: Int) -> Element {
    get {
      switch self {
      case .none: [][place]
      case .one(let value): value
      case .many(let values): values[place]
      }
    }
    set {
      switch self {
      case .none: break
      case .one: self = .one(newValue)
      case .many(var values):
        values[place] = newValue
        self = .many(values)
      }
    }
  }
}
