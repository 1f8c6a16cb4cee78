internal import Catalogue
internal import Languages
internal import News
import Reader
internal import Text

/// Compares the fixture's articles by hand-made rules: sentence by sentence, what names Belgium tells the same.
extension FixtureArchive {
  func comparison(_ request: ComparisonRequest) -> Comparison? {
    guard let left = articles.first(where: { $0.id == request.left }),
      let right = articles.first(where: { $0.id == request.right })
    else { return nil }
    let articles = Sides(left: left, right: right)
    let passages = articles.map(sentences)
    let linked = Sides(
      left: passages.left.firstIndex { naming(.init(left.text(in: $0))) },
      right: passages.right.firstIndex { naming(.init(right.text(in: $0))) })
    var links: [Comparison.Link] = []
    if let first = linked.left, let second = linked.right {
      links = [Comparison.Link(Sides(left: first..<first + 1, right: second..<second + 1), similarity: 0.5)]
    }
    return Comparison(
      articles: articles, mentions: articles.map { mentions(in: $0) }, passages: passages, links: links,
      differences: differences(articles))
  }

  private func naming(_ text: String) -> Bool { text.contains("Belgium") || text.contains("Bỉ") }

  /// One paragraph, one passage.
  private func sentences(of article: Article) -> [TextRange] {
    article.parts.filter { $0.kind == .paragraph }.map(\.range)
  }

  private func differences(_ articles: Sides<Article>) -> [Difference] {
    func statement(_ words: String, _ side: Side) -> Difference.Statement? {
      let text = articles[side].text
      return text.firstRange(of: words).map { range in
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return Difference.Statement(words, at: start..<start + words.utf8.count)
      }
    }
    let all = [
      Difference(.date, Sides(left: statement("Wednesday", .left), right: statement("thứ Tư", .right))),
      Difference(
        .name(.organization), Sides(left: statement("European Union", .left), right: nil)),
      Difference(.name(.place), Sides(left: nil, right: statement("châu Âu", .right))),
    ]
    return all.filter { $0.statements.left != nil || $0.statements.right != nil }
  }

  func timeline(of listing: Listing) -> Timeline {
    let listed = listed(listing)
    let counts = Dictionary(grouping: listed.filter { $0.date != nil }) { [$0.date?.sortKey ?? 0] }
    let entries = counts.values.flatMap { articles in
      Dictionary(grouping: articles, by: \.language.language).compactMap { language, articles in
        articles.first?.date.map { Timeline.Entry(date: $0, language: language, count: articles.count) }
      }
    }
    return Timeline(
      listing: listing,
      entries: entries.sorted { ($0.date.sortKey, $0.language) < ($1.date.sortKey, $1.language) },
      undatedCount: listed.count { $0.date == nil })
  }

  /// The article's names, and one term.
  func glossary(of id: ArticleID) -> Glossary? {
    guard let article = articles.first(where: { $0.id == id }) else { return nil }
    let source = article.language.language
    let target: Language = source == .english ? .vietnamese : .english
    let mentions = mentions(in: article)
    let names = [Fixture.noem, Fixture.belgium, Fixture.union].compactMap { entity in
      let count = mentions.count { $0.entity == entity.key }
      return count == 0
        ? nil
        : Glossary.Entry(
          .name(entity), source: entity.name(in: source), targets: entity.names[target].map { [$0] } ?? [],
          mentionCount: count, evidence: entity.names[target] == nil ? [] : [.partner, .articles(2)])
    }
    let term = Glossary.Entry(
      .term, source: "port", targets: ["cảng", "bến cảng"], mentionCount: 1, evidence: [.reference])
    let entries = names + (article.text.contains("port") ? [term] : [])
    return Glossary(from: source, to: target, entries: entries.compactMap { decided($0, source, target) })
  }

  /// An entry after the decisions on its first translation; nil if that is rejected.
  private func decided(_ entry: Glossary.Entry, _ source: Language, _ target: Language) -> Glossary.Entry? {
    let decision = marks.termbase.directed(from: source, to: target).first {
      $0.source == entry.source && $0.target == entry.targets.first
    }
    guard let decision else { return entry }
    guard decision.isAccepted else { return nil }
    return Glossary.Entry(
      entry.kind, source: entry.source, targets: entry.targets, mentionCount: entry.mentionCount,
      evidence: [.termbase])
  }
}
