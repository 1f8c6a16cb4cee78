internal import CArchive
internal import CBrotli
internal import CExpat
internal import CMail
internal import CXML2
internal import CZstd
internal import Glibc

/// The libraries that read files, with their versions. uchardet doesn't tell its own.
package enum IntakeLibraries {
  package static var versions: [(name: String, version: String)] {
    [
      ("libxml2", xml), ("expat", numbers(in: XML_ExpatVersion())), ("GMime", mail),
      ("libarchive", numbers(in: archive_version_string())), ("brotli", brotli),
      ("zstd", String(cString: ZSTD_versionString())),
    ]
  }

  /// The number is like 20914 for 2.9.14.
  private static var xml: String {
    let digits = gz_xml_version().map { String(cString: $0).prefix(while: \.isNumber) } ?? ""
    guard let number = Int(digits) else { return "" }
    return "\(number / 10000).\(number / 100 % 100).\(number % 100)"
  }

  private static var mail: String {
    guard let text = gz_mail_version() else { return "" }
    defer { gz_mail_free(text) }
    return String(cString: text)
  }

  /// The number has twelve bits each for the second and the third part.
  private static var brotli: String {
    let number = BrotliDecoderVersion()
    return "\(number >> 24).\(number >> 12 & 0xfff).\(number & 0xfff)"
  }

  /// The version at the end of a text such as `expat_2.5.0`.
  private static func numbers(in text: UnsafePointer<CChar>?) -> String {
    let text = text.map { String(cString: $0) } ?? ""
    return String(text.drop { !$0.isNumber })
  }
}
