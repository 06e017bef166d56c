internal import Crypto
import Foundation

/// A whole page in one file: no script, nothing from elsewhere, and a policy that forbids both.
enum HTMLPage {
  /// The bytes of a page in British English.
  static func bytes(title: String, style: String, body: [HTML]) -> [UInt8] {
    let digest = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
    let policy =
      "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
    let head = HTML.element(
      "head",
      [
        HTML.void("meta", ["charset": "utf-8"]).line,
        HTML.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy]).line,
        HTML.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
          .line,
        HTML.element("title", title).line,
        HTML.style(style).line,
      ])
    let page = HTML.element(
      "html", ["lang": "en-GB"], [head.line, HTML.element("body", body).line])
    return Array("<!DOCTYPE html>\n".utf8) + page.line.bytes
  }
}
