internal import CCLD2

/// The library that detects languages.
package enum DetectionLibrary {
  /// Its name, and the version of its tables.
  package static var version: (name: String, version: String) {
    ("CLD2", gz_cld2_version().map { String(cString: $0) } ?? "")
  }
}
