internal import Text

/// Chooses the title of a page among what the page calls its title.
struct PageTitle {
  /// Nil if the page has no title.
  private(set) var text: String?

  /// - Parameters:
  ///   - candidates: the places and titles, the best place first.
  ///   - headings: the texts of all `<h1>`.
  ///   - sites: the names of the site.
  init(candidates: [(place: String, text: String)], headings: [String], sites: [String]) {
    text = candidates.first?.text
  }

  /// A text for comparison: the letters and digits in small letters.
  static func folded(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
  }
}
