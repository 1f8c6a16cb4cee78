package import Catalogue
package import Languages
package import News
internal import Stories

extension Library {
  /// Reads the files again that the user's names of fields concern, after these changed.
  package func rereadFields(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async {
    ArticleReader.forgetPositions()
    await maintenance.refresh(self, report)
    cache.clear()
  }
}

/// Answers for a cursor in the text of an article.
extension Library {
  package func readingWords(of id: ArticleID) async -> ReadingWords? {
    guard let article = await article(id) else { return nil }
    let mentions = await connections(of: article).mentions
    return await Self.words(ReadingWordCutter(article, mentions: mentions, lexicon: lexicon))
  }

  /// Off the actor, so that other questions are answered meanwhile.
  @concurrent
  private static func words(_ cutter: ReadingWordCutter) async -> ReadingWords { cutter.words }

  package func gloss(
    of words: String, naming entity: Entity?, from source: Language, to target: Language?
  ) async -> Gloss {
    let target = target ?? otherLanguage(than: source)
    let finder = GlossFinder(
      source: source, target: target, termbase: await currentTermbase, lexicon: lexicon)
    return finder.gloss(of: words, naming: entity)
  }
}
