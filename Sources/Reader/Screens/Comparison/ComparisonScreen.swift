package import Catalogue
internal import Languages
internal import Localization
package import News
package import Screen
internal import Text

/// Two articles side by side: which articles, how far they are scrolled, what is chosen.
package struct ComparisonScreen: Hashable {
  /// The part of the screen that the keys go to.
  package enum Focus: Hashable, Sendable {
    case text(Side)
    case differences
  }

  /// The article on the left, which was read when the screen was opened.
  let start: ArticleID
  /// The stories to compare with, best first.
  let partners: [ArticleID]
  /// The index of the partner on the right.
  package internal(set) var partner = 0
  /// Nil until it is known.
  package internal(set) var comparison: Comparison?
  /// True if one of the two articles is no longer in the collection.
  package internal(set) var isGone = false
  package internal(set) var focus = Focus.text(.left)
  /// The text that keys moved last: the other text follows it.
  package internal(set) var leading = Side.left
  /// The texts, set in lines.
  package internal(set) var pages = Sides(left: Page(), right: Page())
  /// The line on which each text is read.
  package internal(set) var lines = Sides(left: 0, right: 0)
  /// The first visible line of each text.
  package internal(set) var tops = Sides(left: 0, right: 0)
  /// The chosen row of the differences.
  package internal(set) var difference: Int?
  /// True if differences of less importance are shown, too.
  package internal(set) var isUnfolded = false
  /// The name whose mentions `[` and `]` step through; nil for all that both articles name.
  package internal(set) var name: EntityKey?
  /// The current mentions.
  package internal(set) var mentions: Sides<Int?> = Sides(left: nil, right: nil)

  /// The place in the left text at which the screen was opened, as an offset: its line may begin in an earlier passage.
  let place: Int?
  /// True if the texts have yet to go to that place.
  private var awaitsPlace: Bool

  /// The sizes of the texts and of the differences, as the user chose them.
  var chosenSizes: PaneArrangement

  init(
    start: ArticleID, partners: [ArticleID], name: EntityKey?, at place: Int? = nil,
    sizes: PaneArrangement = PaneArrangement()
  ) {
    self.start = start
    self.partners = partners
    self.name = name
    self.place = place
    awaitsPlace = place != nil
    chosenSizes = sizes
  }

  /// The two articles to compare.
  package var request: ComparisonRequest { ComparisonRequest(left: start, right: partners[partner]) }
}

extension ComparisonScreen {
  func layout(for size: Size) -> ComparisonLayout {
    ComparisonLayout(
      size, hasDifferences: comparison?.differences.isEmpty != true, chosen: chosenSizes)
  }

  /// The offset of the line at which a text is read; on the line at which the screen was opened, the place there.
  func offset(on side: Side) -> Int {
    if side == .left, let place, pages.left.line(at: place) == lines.left { return place }
    return pages[side].offset(ofLine: lines[side]) ?? 0
  }

  /// The passage that is read; nil until the passages are known.
  var passage: Int? { comparison?.passage(at: offset(on: leading), on: leading) }

  /// The ranges of the passage that is read and of the corresponding passage on the other side.
  var currentExtents: Sides<TextRange?> {
    guard let comparison, let passage else { return Sides(left: nil, right: nil) }
    if let link = comparison.link(of: passage, on: leading) {
      return Sides(
        left: comparison.extent(of: link, on: .left), right: comparison.extent(of: link, on: .right))
    }
    var extents = Sides<TextRange?>(left: nil, right: nil)
    extents[leading] = comparison.passages[leading][passage]
    return extents
  }

  var chosenDifference: Difference? {
    guard let difference, difference < shownDifferences.count else { return nil }
    return shownDifferences[difference]
  }

  /// The differences that have a row.
  var shownDifferences: ArraySlice<Difference> {
    guard let comparison else { return [] }
    return isUnfolded ? comparison.differences[...] : comparison.differences.prefix(comparison.importantCount)
  }

  /// The number of differences that are folded away; a row below the others tells it.
  var foldedCount: Int { (comparison?.differences.count ?? 0) - shownDifferences.count }

  var differenceRows: Int { shownDifferences.count + (foldedCount > 0 ? 1 : 0) }

  /// True if the row of the folded differences is chosen.
  var isFoldChosen: Bool { foldedCount > 0 && difference == shownDifferences.count }
}

// MARK: - The screen

extension ComparisonScreen: ReaderScreen {
  package static let name: ScreenName = "comparison"

  /// `c`: two chosen articles; else the article that is read beside its former version, where it has one, or else the
  /// nearest story in another language.
  package static func open(over model: inout Model) -> [Effect] {
    let chosen = model.choice.ordered(by: model.list.window?.rows ?? [])
    if chosen.count == 2 { return open(chosen[0], besides: [chosen[1]], over: &model) }
    if model.choice.count >= 2 { return model.refuse(wordsForChoice(of: chosen.count, in: model)) }
    guard let connections = model.connections, let article = model.reader.article, model.reader.isShown else {
      return model.refuse(model.missingArticleWords)
    }
    let former = article.provenance.previousVersion.map { _ in [article.id] } ?? []
    let partners = former + connections.partners(of: article.language.language)
    guard !partners.isEmpty else {
      return model.refuse(
        connections.isComplete
          ? wording(en: "no related story to compare with", vi: "không có bài liên quan để so sánh")
          : wording(
            en: "no related story to compare with yet: the collection is still being read",
            vi: "chưa có bài liên quan để so sánh: kho vẫn đang được đọc"))
    }
    return open(
      article.id, besides: partners, name: model.reader.chosen, at: model.placeOfReading, over: &model)
  }

  /// The reason why a choice of articles can't be compared, and the way out.
  private static func wordsForChoice(of count: Int, in model: Model) -> String {
    let chosen = Counting.grouped(count)
    let (choose, none) = (model.keyName(for: .choose), model.keyName(for: .takeBack))
    return wording(
      en: "two chosen articles can be compared, not \(chosen) (\(choose): choose or not, \(none): none)",
      vi: "chỉ so sánh được hai bài đã chọn, không phải \(chosen) (\(choose): thêm hoặc bớt, \(none): bỏ hết)"
    )
      + model.leftAloneWords
  }

  /// Shows an article beside others. `place`: where its reader is; nil for the beginning.
  static func open(
    _ start: ArticleID, besides partners: [ArticleID], name: EntityKey? = nil, at place: Int? = nil,
    over model: inout Model
  ) -> [Effect] {
    let screen = ComparisonScreen(
      start: start, partners: partners, name: name, at: place, sizes: model.arrangement)
    model.lay(screen)
    return [.ask(ComparisonQuestion(request: screen.request))]
  }

  package var title: String { wording(en: "Side by side", vi: "So sánh hai bài") }

  package var keys: [Hint] {
    [
      .move(
        wording(
          en: "scroll both texts, or choose a difference", vi: "cuộn cả hai bài, hoặc chọn một khác biệt")),
      Hint(
        [.focus(.cycle(.next)), .focus(.cycle(.previous))],
        wording(
          en: "the left text, the right text, the differences",
          vi: "bài bên trái, bài bên phải, các khác biệt")),
      Hint(
        [.mention(.previous), .mention(.next)],
        wording(
          en: "previous, next mention of a name that both articles have",
          vi: "chỗ nhắc trước, sau của một tên mà cả hai bài đều có")),
      Hint(
        [.match(.next), .match(.previous)],
        wording(en: "next, previous difference", vi: "khác biệt sau, trước")),
      Hint(
        .open,
        wording(
          en: "text: read that article there; difference: go into the text; last row: show all",
          vi: "bài: đọc tiếp bài đó; khác biệt: đến chỗ đó trong bài; dòng cuối: hiện hết")),
      Hint(
        [.otherLanguage, .relatedStory],
        wording(en: "compare with the next related story", vi: "so sánh với bài liên quan kế tiếp")),
      Hint(
        [.resizePane(.previous), .resizePane(.next)],
        wording(
          en: "this part smaller, larger (the mouse drags the lines)",
          vi: "thu nhỏ, phóng to phần này (chuột kéo được các đường kẻ)")),
      Hint([.screen(Self.name), .takeBack, .close], wording(en: "close", vi: "đóng")),
    ]
  }

  package func hints(in model: Model) -> [Hint] {
    let isText = focus != .differences
    let otherStory =
      partners.count > 1 ? [Hint(.otherLanguage, wording(en: "other story", vi: "bài khác"))] : []
    return [
      .move(isText ? wording(en: "scroll", vi: "cuộn") : wording(en: "choose", vi: "chọn")),
      Hint(.focus(.cycle(.next)), wording(en: "sides", vi: "hai bên")),
    ] + stepHints + [
      Hint(
        .open,
        isText
          ? wording(en: "read it", vi: "đọc bài")
          : isFoldChosen ? wording(en: "show all", vi: "hiện hết") : wording(en: "go there", vi: "đến đó"))
    ] + otherStory + Hint.helpAndClose
  }

  /// The keys that step from place to place, where there are such places.
  private var stepHints: [Hint] {
    let names = Hint([.mention(.previous), .mention(.next)], wording(en: "shared names", vi: "tên chung"))
    let differences = Hint([.match(.next), .match(.previous)], wording(en: "differences", vi: "khác biệt"))
    return (comparison?.sharedNames.isEmpty == true ? [] : [names])
      + (comparison != nil && differenceRows == 0 ? [] : [differences])
  }

  package mutating func resize(in model: Model) -> [Effect] { setPages(in: model) }

  package func findings(in model: Model) -> [Finding] { comparison == nil ? [] : [.comparison(request)] }

  package var isAwaitingContent: Bool {
    guard comparison != nil else { return !isGone }
    return Side.allCases.contains { pages[$0].isSet && !pages[$0].isComplete }
  }

  package func draw(on canvas: inout Canvas, of model: Model) { drawComparison(self, of: model, on: &canvas) }
}

extension Connections {
  /// The articles to compare with: the stories in other languages, then those in the article's own.
  fileprivate func partners(of language: Language) -> [ArticleID] {
    related.filter { $0.row.language != language }.map(\.id)
      + related.filter { $0.row.language == language }.map(\.id)
  }
}

// MARK: - Answers

extension ComparisonScreen {
  mutating func receive(_ comparison: Comparison?, in model: Model) -> [Effect] {
    guard let comparison else {
      isGone = true
      return []
    }
    self.comparison = comparison
    if let name, !comparison.sharedNames.contains(name) { self.name = nil }
    return setPages(in: model)
  }

  /// Sets the texts for the screen's size; the rest of long texts is asked for.
  private mutating func setPages(in model: Model) -> [Effect] {
    guard let comparison else { return [] }
    let layout = layout(for: model.size)
    setPages(columns: layout.columns, rows: layout.rows)
    goToPlace(rows: layout.rows)
    return Side.allCases.filter { !pages[$0].isComplete }.map { side in
      let request = PageRequest(article: comparison.articles[side], columns: pages[side].columns)
      return .ask(ComparedPage(request: request))
    }
  }

  /// Goes to the place at which the screen was opened, as soon as the text is set up to there.
  private mutating func goToPlace(rows: Sides<Int>) {
    guard awaitsPlace, let place, pages.left.isSet,
      pages.left.isComplete || place < Page.immediateBytes
    else { return }
    awaitsPlace = false
    read(line: pages.left.line(at: place), on: .left, rows: rows)
  }

  /// Takes in the whole page of a long article. A page for another width is out of date.
  mutating func receive(_ page: Page, of id: ArticleID, in model: Model) {
    for side in Side.allCases
    where comparison?.articles[side].id == id && pages[side].columns == page.columns
      && !pages[side].isComplete
    {
      pages[side] = page
    }
    goToPlace(rows: layout(for: model.size).rows)
  }
}
