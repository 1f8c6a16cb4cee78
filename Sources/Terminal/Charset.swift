internal import Glibc

/// The characters that may be sent to the terminal.
package enum Charset: Sendable {
  case utf8
  /// The locale is not UTF-8, and neither is there a locale that would make it so.
  case ascii

  /// Adopts the locale of the environment, or `C.UTF-8` if that is not UTF-8, for the whole process.
  ///
  /// Only the classes of characters are taken from it: numbers stay as C writes them. To be called before a
  /// second thread runs, because a locale belongs to the process.
  package static func adoptLocale() -> Charset {
    for name in ["", "C.UTF-8", "C.utf8"] where setlocale(LC_CTYPE, name) != nil {
      if currentCodeset == "UTF-8" { return .utf8 }
    }
    return .ascii
  }

  private static var currentCodeset: String {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
  }
}
