extension RowShape {
  /// The slots of the fields that rows are known by.
  struct KeySlots {
    let tag: Int?
    let serial: Int?
    let maker: Int?
    let hostname: Int?
    let name: Int?
    let department: Int?

    init(_ fields: [Field]) {
      func slot(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
      tag = slot("asset_tag")
      serial = slot("serial_number")
      maker = slot("manufacturer")
      hostname = slot("hostname")
      name = slot("name")
      department = slot("department")
    }
  }

  /// The keys a row can be known by again.
  func keys(of row: RegisterRow) -> RowKeys {
    RowKeys(
      content: row.content,
      tag: RowKeys.exact(row.cell(keySlots.tag)),
      serial: RowKeys.exact(row.cell(keySlots.serial)),
      maker: RowKeys.folded(row.cell(keySlots.maker)),
      hostname: RowKeys.exact(row.cell(keySlots.hostname)),
      name: RowKeys.folded(row.cell(keySlots.name), with: row.cell(keySlots.department)))
  }
}

extension RegisterRow {
  /// The bytes of a slot; empty where there is none.
  func cell(_ slot: Int?) -> ArraySlice<UInt8> {
    slot.map { bytes[slots[$0]] } ?? []
  }
}

extension RowKeys {
  /// The key of canonical bytes, 0 where there are none.
  static func exact(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.isEmpty ? 0 : max(Hash64.of(bytes.span), 1)
  }

  /// The key of a name however it is spelt, together with another that may be absent.
  static func folded(_ name: ArraySlice<UInt8>, with other: ArraySlice<UInt8> = []) -> UInt64 {
    guard !name.isEmpty else { return 0 }
    var key: [UInt8] = []
    Fold.name(name.span, into: &key)
    key.append(0)
    Fold.name(other.span, into: &key)
    return max(Hash64.of(key.span), 1)
  }
}
