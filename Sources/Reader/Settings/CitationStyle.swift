package import Localization

/// The form of a citation of an article.
package enum CitationStyle: String, Hashable, Sendable, CaseIterable {
  case plain, markdown, bibtex
  case cslJSON = "csl-json"

  /// The name of the form.
  package var name: Wording {
    switch self {
    case .plain: Wording(en: "citation", vi: "trích dẫn")
    case .markdown: Wording(en: "citation, Markdown", vi: "trích dẫn, Markdown")
    case .bibtex: Wording(en: "citation, BibTeX", vi: "trích dẫn, BibTeX")
    case .cslJSON: Wording(en: "citation, CSL-JSON", vi: "trích dẫn, CSL-JSON")
    }
  }
}
