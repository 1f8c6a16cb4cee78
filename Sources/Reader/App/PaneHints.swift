internal import Catalogue
internal import Localization
internal import News

/// The hints of the panes, by focus and by what is chosen.
enum PaneHints {
  /// The most useful hints first.
  static func hints(for model: Model) -> [Hint] {
    forFocus(model) + forChoice(model) + forSearch(model) + forTakingBack(model) + forRelatedStories(model)
      + [Hint(.search, wording(en: "search", vi: "tìm"))] + forTriage(model) + forLinks(model) + common(model)
  }

  private static func forFocus(_ model: Model) -> [Hint] {
    switch model.focus {
    case .list: [.move(wording(en: "move", vi: "di chuyển")), Hint(.open, wording(en: "read", vi: "đọc"))]
    case .reader:
      [
        .move(wording(en: "scroll", vi: "cuộn")),
        Hint([.mention(.previous), .mention(.next)], wording(en: "mentions", vi: "chỗ nhắc")),
      ]
    case .sidebar: forSidebar(model.sidebar.selected)
    }
  }

  /// With chosen articles: what can be done with all of them.
  private static func forChoice(_ model: Model) -> [Hint] {
    guard !model.choice.isEmpty else { return [] }
    return [
      Hint([.choose, .chooseRange], wording(en: "choose", vi: "chọn")),
      Hint(.tag, wording(en: "tags", vi: "thẻ")), Hint(.toggleHidden, wording(en: "hide", vi: "ẩn")),
      Hint(.note, wording(en: "note", vi: "ghi chú")), Hint(.export, wording(en: "export", vi: "xuất")),
      Hint(.copyCitation, wording(en: "cite", vi: "trích dẫn")),
    ]
  }

  /// Without chosen articles: what can be done with the article of the list, or with the one that is read.
  private static func forTriage(_ model: Model) -> [Hint] {
    guard model.choice.isEmpty, model.list.total > 0 else { return [] }
    let tag = Hint(.tag, wording(en: "tags", vi: "thẻ"))
    switch model.focus {
    case .list:
      return [
        Hint(.choose, wording(en: "choose", vi: "chọn")),
        Hint(.toggleHidden, wording(en: "hide", vi: "ẩn")), tag,
      ]
    case .reader:
      return [
        tag, Hint(.note, wording(en: "note", vi: "ghi chú")),
        Hint(.export, wording(en: "export", vi: "xuất")),
      ]
    case .sidebar: return []
    }
  }

  private static func forSidebar(_ target: SidebarTarget?) -> [Hint] {
    let hints = [Hint.move(wording(en: "move", vi: "di chuyển")), Hint(.open, openWords(target))]
    guard case .name = target else { return hints }
    return hints + [
      Hint(.screen("entity-page"), wording(en: "all about it", vi: "thông tin về tên")),
      Hint(.correct, wording(en: "correct", vi: "sửa")),
    ]
  }

  private static func openWords(_ target: SidebarTarget?) -> String {
    switch target {
    case .story: wording(en: "go to it", vi: "đến bài này")
    case .more, .moreStories, .moreTags: wording(en: "show all", vi: "hiện hết")
    case .name, .tag, nil: wording(en: "filter", vi: "lọc")
    }
  }

  private static func forSearch(_ model: Model) -> [Hint] {
    let hasMatches = model.shownMatches?.hits.isEmpty == false
    let hasMore = model.list.total > 1 && model.listing.query?.soughtWords.isEmpty == false
    return model.search != nil && (hasMatches || hasMore)
      ? [Hint([.match(.next), .match(.previous)], wording(en: "matches", vi: "chỗ khớp"))] : []
  }

  /// None where the key that closes the pane, which is always named, does the same.
  private static func forTakingBack(_ model: Model) -> [Hint] {
    guard let words = model.takeBackWords, words != model.closeWords else { return [] }
    return [Hint(.takeBack, words)]
  }

  private static func forRelatedStories(_ model: Model) -> [Hint] {
    var hints: [Hint] = []
    if !model.storiesInOtherLanguages.isEmpty {
      hints.append(Hint(.otherLanguage, wording(en: "other language", vi: "ngôn ngữ khác")))
    }
    if model.connections?.related.isEmpty == false {
      hints += [
        Hint(.relatedStory, wording(en: "related", vi: "bài liên quan")),
        Hint(.screen("comparison"), wording(en: "side by side", vi: "so sánh")),
      ]
    }
    return hints
  }

  private static func forLinks(_ model: Model) -> [Hint] {
    guard model.reader.isShown, let article = model.reader.article else { return [] }
    return (article.links.isEmpty ? [] : [Hint(.screen("links"), wording(en: "links", vi: "liên kết"))])
      + (article.link == nil ? [] : [Hint(.openAddress, wording(en: "web page", vi: "trang web"))])
  }

  private static func common(_ model: Model) -> [Hint] {
    var hints = [Hint(.focus(.cycle(.next)), wording(en: "panes", vi: "khung"))]
    if model.census.entries.count > 1 {
      hints.append(Hint(.language(.next), wording(en: "language", vi: "ngôn ngữ")))
    }
    if model.list.total > 1 {
      hints += [
        Hint(.screen("stories"), wording(en: "stories", vi: "sự kiện")),
        Hint(.screen("timeline"), wording(en: "timeline", vi: "dòng thời gian")),
      ]
    }
    if model.reader.article != nil {
      hints.append(Hint(.screen("glossary"), wording(en: "glossary", vi: "thuật ngữ")))
    }
    return hints + [
      Hint(.screen("help"), wording(en: "help", vi: "trợ giúp")), Hint(.close, model.closeWords),
    ]
  }
}
