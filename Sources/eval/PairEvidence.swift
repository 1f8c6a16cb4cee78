internal import Archive
internal import Catalogue
internal import Foundation
internal import Languages
internal import Stories

/// The evidence for the pairs of a folder's articles, from which scores are computed.
struct PairEvidence {
  private let library: Library

  init(_ folder: String, _ lexicon: Lexicon) {
    library = Library(paths: [folder], index: .memory, lexicon: lexicon)
  }

  func print() async {
    await library.open { _ in }
    let request = RowRequest(listing: Listing(order: SortOrder(.path)), anchor: .index(0), count: .max)
    let rows = await library.rows(request).rows
    let paths = Dictionary(rows.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      Swift.print(row.path)
      for candidate in await library.candidates(of: row.id) {
        let evidence = StoryEvidence.Kind.allCases.map {
          "\($0) \(String(format: "%.2f", candidate.evidence[$0]))"
        }
        Swift.print(
          "  \(paths[candidate.id] ?? "")", String(format: "%.2f", candidate.score), candidate.grade.rawValue,
          evidence.joined(separator: " "))
      }
    }
  }
}
