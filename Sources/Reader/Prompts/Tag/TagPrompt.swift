internal import Catalogue
internal import Localization
internal import News
package import Screen
internal import Text

/// The prompt for the tags of an article or of the chosen articles, separated by commas.
package struct TagPrompt: Hashable, Sendable {
  package private(set) var field: TextField
  let articles: [ArticleID]
  /// The tags that all of the articles have.
  private(set) var former: [String]
  /// The user's tags, the most frequent first.
  private(set) var known: [String]
  /// The tags that the publisher of the article gives it, without those that the user gave it too.
  private let published: [String]
  /// The tags that Tab goes through, and the one in the text.
  private var candidates: [String] = []
  private var candidate = 0

  init(of articles: [ArticleID], former: [String], known: [String], published: [String] = []) {
    (self.articles, self.former, self.known, self.published) = (articles, former, known, published)
    field = TextField(former.map { $0 + ", " }.joined())
  }
}

extension Model {
  /// `T`: asks for the tags of the chosen articles, or of the article that is read.
  mutating func openTagPrompt() -> [Effect] {
    guard let articles = articlesToMark() else { return [] }
    if let storyOfLine { return [.ask(StoryTags(members: storyOfLine))] }
    return openTagPrompt(of: articles, former: choice.isEmpty ? annotation.tags : [])
  }

  /// `former`: the tags as far as they are known already.
  mutating func openTagPrompt(of articles: [ArticleID], former: [String] = []) -> [Effect] {
    // The prompt is there at once, because letters may have been typed ahead.
    let published = articles == [reader.wanted].compactMap(\.self) ? publishedTags : []
    prompt = TagPrompt(of: articles, former: former, known: [], published: published)
    return [.ask(TagsQuestion(articles: articles))]
  }
}

/// Opens the prompt for the tags of all articles of a story.
struct StoryTags: Question {
  static let lane = Lane.all
  static let isAwaitedByKeys = true

  let members: StoryMembers

  var opensPrompt: Bool { true }

  func answer(from sources: Sources, report: @escaping @Sendable ([ArticleID]) -> Void) async {
    report(await members.articles(from: sources))
  }

  func receive(_ articles: [ArticleID], in model: inout Model) -> [Effect] {
    // The user may have gone on meanwhile.
    guard !articles.isEmpty, model.prompt == nil else { return [] }
    return model.openTagPrompt(of: articles)
  }
}

/// The tags of articles, and those of the whole collection. Answered from memory.
struct TagsQuestion: Question {
  static let isAwaitedByKeys = true

  let articles: [ArticleID]

  func answerAtHand(from sources: Sources) -> TagPrompt? {
    let each = articles.map { sources.journal.record(of: $0).annotation }
    let common = each.first.map { first in first.tags.filter { tag in each.allSatisfy { $0[tag: tag] } } }
    return TagPrompt(of: articles, former: common ?? [], known: sources.journal.tags)
  }

  func answer(from sources: Sources, report: @escaping @Sendable (TagPrompt) -> Void) async {}

  func receive(_ prompt: TagPrompt, in model: inout Model) -> [Effect] {
    guard var open = model.prompt as? TagPrompt, open.articles == articles else { return [] }
    open.adopt(prompt)
    model.prompt = open
    return []
  }
}

extension TagPrompt {
  /// Takes in the tags as the reading state has them; tags that were typed meanwhile come behind.
  fileprivate mutating func adopt(_ answer: TagPrompt) {
    known = answer.known
    guard answer.former != former else { return }
    let typed = Tag.list(field.head).filter { tag in !former.contains { Tag.isSame($0, tag) } }
    field.replaceHead(by: answer.former.map { $0 + ", " }.joined() + typed.joined(separator: ", "))
    former = answer.former
  }
}

// MARK: - Keys

extension TagPrompt: ReaderPrompt {
  package var input: TextField? { field }

  package func sign(in model: Model) -> String {
    articles.count == 1
      ? wording(en: "tags: ", vi: "thẻ: ")
      : wording(
        en: "tags of \(Counting.grouped(articles.count)): ",
        vi: "thẻ cho \(Counting.grouped(articles.count)) bài: ")
  }

  package func remark(in model: Model) -> (words: String, style: Style) {
    if candidates.count > 1 {
      let order = candidates[candidate...] + candidates[..<candidate]
      let words = order.enumerated().map { ($0 == 0 ? "‹\($1)›" : $1) + origin(of: $1) }
      return (words.joined(separator: ", "), Style(.quiet))
    }
    return (
      wording(
        en: "commas between  Tab completes  Enter keeps", vi: "cách nhau bằng dấu phẩy  Tab gợi ý  Enter lưu"),
      Style(.quiet)
    )
  }

  package func press(_ key: Key, in model: inout Model) -> [Effect] {
    switch key {
    case .escape: return model.closePrompt()
    case .enter: return keep(in: &model)
    case .tab, .backTab:
      var changed = self
      changed.complete(key == .tab ? .next : .previous)
      model.prompt = changed
    default: change(in: &model) { $0.edit(by: key) }
    }
    return []
  }

  package func paste(_ text: String, in model: inout Model) -> [Effect] {
    change(in: &model) { $0.insert(pasted: text) }
    return []
  }

  private func change(in model: inout Model, _ change: (inout TextField) -> Void) {
    var changed = self
    (changed.candidates, changed.candidate) = ([], 0)
    change(&changed.field)
    model.prompt = changed
  }

  /// Keeps what differs from the tags that the articles had in common. A tag that is known already keeps its spelling.
  private func keep(in model: inout Model) -> [Effect] {
    let typed = Tag.list(field.text).map { tag in known.first { Tag.isSame($0, tag) } ?? tag }
    let added = typed.filter { tag in !former.contains { Tag.isSame($0, tag) } }
    let removed = former.filter { tag in !typed.contains { Tag.isSame($0, tag) } }
    model.prompt = nil
    guard !added.isEmpty || !removed.isEmpty else { return [] }
    return [.ask(AnnotatedRecords(request: .tags(added: added, removed: removed), articles: articles))]
  }
}

// MARK: - Completion

extension TagPrompt {
  /// The words behind a tag that the publisher gives the article, and the user no article.
  private func origin(of tag: String) -> String {
    known.contains { Tag.isSame($0, tag) } ? "" : wording(en: " (publisher's)", vi: " (của báo)")
  }

  /// Tab: a known tag that begins as the last typed one, diacritics aside; again: the next one.
  private mutating func complete(_ direction: Direction) {
    let start = field.head.lastIndex(of: ",").map { field.head.index(after: $0) } ?? field.head.startIndex
    let former = String(field.head[..<start])
    if candidates.isEmpty {
      let beginning = fold(String(field.head[start...].drop(while: \.isWhitespace)))
      let typed = Tag.list(former)
      // A tag with a comma would be typed as two.
      let others = published.filter { tag in
        Tag.list(tag).count == 1 && !known.contains { Tag.isSame($0, tag) }
      }
      candidates = (known + others).filter { tag in
        fold(tag).hasPrefix(beginning) && !typed.contains { Tag.isSame($0, tag) }
      }
      candidate = 0
    } else {
      candidate = (candidate + direction.step + candidates.count) % candidates.count
    }
    guard !candidates.isEmpty else { return }
    field.replaceHead(by: former + (former.isEmpty ? "" : " ") + candidates[candidate])
  }
}
