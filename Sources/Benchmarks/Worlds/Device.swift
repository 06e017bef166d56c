/// One thing of a world as it really is. Times are three windows, some days each, the last before the world's day.
struct Device {
  let id: Int
  let kind: DeviceClass
  /// The trust that owns it, by index, and whose network it is on at each window.
  let trust: Int
  var networks: [Int]
  let make: Make
  let model: String
  /// The number on its label; empty where it has none.
  var serial: String
  /// What its firmware says its serial number is; nil where it says what the label says.
  var firmwareSerial: String?
  var wired: UInt64?
  var second: UInt64?
  var wireless: UInt64?
  var name: String
  /// The name that it came from the factory with, and may still tell the network.
  var factoryName: String?
  /// The word of its type that its register would use.
  let word: String
  let tag: String
  /// The day it was bought, counted from the world's first.
  let bought: Int
  var isRegistered = true
  var isDisposed = false
  var isOnline = true
  /// Somebody's own: it belongs to no trust.
  var isPersonal = false
  /// Whether it makes up an address for each wireless network.
  var hidesAddress = false
  /// The dock, dongle or serial adapter that it is connected through, by index.
  var adapter: Int?
  /// Directory and management numbers.
  var directoryID = ""
  var managementID = ""
  /// What is other from the second window on.
  var later: Change?

  /// What a repair, a new installation or a move changed.
  struct Change {
    var serial: String?
    var wired: UInt64?
    var name: String?
    var directoryID: String?
    var managementID: String?
  }

  func name(at window: Int) -> String { window > 0 ? later?.name ?? name : name }

  func wired(at window: Int) -> UInt64? { window > 0 ? later?.wired ?? wired : wired }

  /// What software reads as its serial number.
  func readSerial(at window: Int) -> String {
    window > 0 ? later?.serial ?? firmwareSerial ?? serial : firmwareSerial ?? serial
  }
}

/// Something between a device and the network, with an address of its own.
struct Adapter {
  enum Kind { case dock, dongle, serial }

  let kind: Kind
  let mac: UInt64
  /// Whether it lends the laptop's own address to the network.
  let passesThrough: Bool
  /// Who is connected at each window, by device.
  var users: [Int]
}
