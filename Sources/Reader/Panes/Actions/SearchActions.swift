internal import Catalogue

extension Model {
  /// Ends the search after its prompt was closed. The article that is read stays.
  mutating func endSearch() -> [Effect] {
    guard let search else { return [] }
    if let typed = search.wider.last { return widenSearch(to: typed, search) }
    self.search = nil
    reader.matches = nil
    return list {
      $0.query = nil
      $0.order = search.orderBefore
    }
  }

  /// Puts another search, or none, in place of the search, without listing its results.
  mutating func replaceSearch(by typed: String?) {
    let orderBefore = search?.orderBefore ?? listing.order
    search = typed.map { Search(typed: $0, orderBefore: orderBefore) }
    listing.query = typed.map { PartialQuery($0, in: searchNames.context).query }
    listing.order = orderBefore
  }

  /// Adds a condition to the search. When the narrowed search ends, the search is restored.
  mutating func narrowSearch(by condition: String) -> [Effect] {
    let typed = search?.typed ?? ""
    let narrowed = Search(
      typed: Query.narrowing(typed, by: condition), orderBefore: search?.orderBefore ?? listing.order,
      wider: search.map { $0.wider + [typed] } ?? [])
    return list(narrowed)
  }

  private mutating func widenSearch(to typed: String, _ search: Search) -> [Effect] {
    list(Search(typed: typed, orderBefore: search.orderBefore, wider: search.wider.dropLast()))
  }

  private mutating func list(_ search: Search) -> [Effect] {
    self.search = search
    reader.matches = nil
    return list { [names = searchNames] in $0.query = PartialQuery(search.typed, in: names.context).query }
      + fetchMatches()
  }
}

// MARK: - The results of a search that is typed

extension Model {
  /// Opens the first result of a search that is typed as if no results had been shown before: those of its beginning may have
  /// come or not. Where nothing is found, the article from before the search is read.
  mutating func openFirstResult() -> [Effect] {
    guard let earlier = beforeResults else { return openOnArrival() }
    guard list.window?.isComplete == true || list.selectedRow != nil else { return [] }
    beforeResults = nil
    guard list.followsAnchor else { return openOnArrival() }
    let known = reader.connections
    let effects = returnToReading(earlier) + openOnArrival()
    if list.selectedRow?.id == reader.wanted { reader.awaited.match = .next }
    // The sidebar of a result that was shown already stays.
    if let known, known.article == reader.wanted, connections == nil {
      forgetConnections()
      reader.connections = known
      if focus == .sidebar { chooseSomething() }
    }
    return effects
  }

  /// Reads what was read at an earlier time, at the same place. What did not come for it then is asked for again.
  mutating func returnToReading(_ earlier: EarlierReading) -> [Effect] {
    beforeResults = nil
    (reader, sidebar, history) = (earlier.reader, earlier.sidebar, earlier.history)
    discardPartialPage()
    if focus == .sidebar, connections != nil { chooseSomething() }
    // The screen may have another size by now.
    return relayout() + fetchArticleAgain()
  }

  /// A page whose rest was on its way is set again: the rest may have come while another page was shown.
  private mutating func discardPartialPage() {
    guard !reader.page.isComplete else { return }
    reader.awaited.offset = reader.page.offset(ofLine: reader.top) ?? reader.awaited.offset
    reader.page = Page()
  }

  private mutating func fetchArticleAgain() -> [Effect] {
    guard let id = reader.wanted else { return [] }
    reader.awaited.matches = nil
    let article = reader.isShown ? [] : [Effect.ask(ArticleQuestion(article: id))]
    let names = connections?.isComplete == true ? [] : [Effect.ask(ConnectionsQuestion(article: id))]
    // Answers that came while another article was shown were not for it.
    let record = reader.record == nil ? [Effect.ask(RecordQuestion(article: id))] : []
    return record + article + names + askForCursorAgain() + fetchMatches()
  }
}
