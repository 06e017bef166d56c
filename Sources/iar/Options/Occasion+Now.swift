import AssetRegister
import Glibc

extension Occasion {
  /// This moment, this account, this machine. `IAR_TODAY` (a day such as `2026-11-24`) stands in for today in
  /// reports that must not change with the calendar.
  static func now() -> Occasion {
    var moment = time(nil)
    var utc = tm()
    var local = tm()
    gmtime_r(&moment, &utc)
    localtime_r(&moment, &local)
    return Occasion(
      actor: account(), host: hostName(), version: Version.text,
      instant: formatted(utc, "%Y-%m-%dT%H:%M:%SZ"),
      today: variable("IAR_TODAY") ?? formatted(local, "%Y-%m-%d"))
  }

  private static func account() -> String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return variable("USER") ?? "uid \(getuid())"
    }
    return String(cString: name)
  }

  private static func hostName() -> String {
    var name = utsname()
    guard uname(&name) == 0 else { return "unknown" }
    return withUnsafeBytes(of: &name.nodename) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  private static func formatted(_ parts: tm, _ format: String) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    var parts = parts
    let length = strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
