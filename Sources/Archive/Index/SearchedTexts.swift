internal import News
internal import Search
internal import Synchronization

/// The texts that searches looked into last, in memory.
///
/// A class, because texts are searched on several threads.
final class SearchedTexts: Sendable {
  /// Enough for the best articles of two searches.
  private static let capacity = 256
  /// In UTF-8 bytes. Longer texts are read each time: a few of them would take more memory than all else.
  private static let longestText = 32 * 1024

  private struct State {
    var texts: [ArticleID: (text: SearchableText, use: Int)] = [:]
    var uses = 0

    mutating func text(of id: ArticleID) -> SearchableText? {
      uses += 1
      texts[id]?.use = uses
      return texts[id]?.text
    }

    mutating func keep(_ text: SearchableText, of id: ArticleID) {
      uses += 1
      texts[id] = (text, uses)
      guard texts.count > SearchedTexts.capacity else { return }
      let middle = texts.values.map(\.use).sorted()[texts.count / 2]
      texts = texts.filter { $0.value.use >= middle }
    }
  }

  private let state = Mutex(State())

  /// The text of an article: from memory, or by `read`.
  func text(of id: ArticleID, read: () -> String?) -> SearchableText? {
    if let known = state.withLock({ $0.text(of: id) }) { return known }
    guard let text = read().map(SearchableText.init) else { return nil }
    if text.text.utf8.count <= Self.longestText { state.withLock { $0.keep(text, of: id) } }
    return text
  }

  /// Forgets all texts: files may have changed.
  func clear() { state.withLock { $0 = State() } }
}
