internal import Catalogue
internal import Screen

extension Model {
  /// Opens the prompt with the present search selected: typing replaces the search, moving the cursor edits it.
  mutating func openSearch() -> [Effect] {
    let field = TextField(search?.typed ?? "", isSelected: true)
    prompt = SearchPrompt(field: field, before: self)
    return [.ask(EarlierSearches()), .ask(SearchNames())] + (focus == .list ? [] : moveFocus(.to(.list)))
  }

  mutating func press(_ key: Key, in prompt: SearchPrompt) -> [Effect] {
    switch key {
    case .enter: keepResults(of: prompt)
    case .escape: callOff(prompt)
    case .backspace where prompt.field.isEmpty: callOff(prompt)
    case .up: recall(.previous, in: prompt)
    case .down: recall(.next, in: prompt)
    case .tab: complete(.next, in: prompt)
    case .backTab: complete(.previous, in: prompt)
    default: edit(prompt, by: key)
    }
  }

  private mutating func edit(_ prompt: SearchPrompt, by key: Key) -> [Effect] {
    edit(prompt) { $0.edit(by: key) }
  }

  /// Changes the text of a prompt and lists its results.
  mutating func edit(_ prompt: SearchPrompt, _ change: (inout TextField) -> Void) -> [Effect] {
    var edited = prompt
    edited.completion = nil
    change(&edited.field)
    if edited.field.text != prompt.field.text { edited.recall = nil }
    return show(edited, insteadOf: prompt)
  }

  /// Lists the results of a prompt's text, where the text has changed.
  mutating func show(_ prompt: SearchPrompt, insteadOf former: SearchPrompt) -> [Effect] {
    var prompt = prompt
    defer { self.prompt = prompt }
    guard prompt.field.text != former.field.text else { return [] }
    let understood = PartialQuery(prompt.field.text, in: searchNames.context)
    prompt.error = understood.error
    prompt.isRefused = false
    return understood.query == .everything ? listAll(before: prompt) : list(understood)
  }

  private mutating func list(_ understood: PartialQuery) -> [Effect] {
    let orderBefore = search?.orderBefore ?? listing.order
    if search == nil { listing.order = SortOrder(.relevance) }
    search = Search(typed: understood.typed, orderBefore: orderBefore)
    guard understood.query != listing.query else { return [] }
    listing.query = understood.query
    list.opensOnArrival = true
    list.goesToMatch = true
    return fetchRows(anchor: .index(0))
  }

  /// Restores the list, as nothing is searched for.
  private mutating func listAll(before prompt: SearchPrompt) -> [Effect] {
    guard search != nil else { return [] }
    guard prompt.before.search == nil else { return endSearch() }
    let effects = restoreView(of: prompt.before)
    return focus == .list ? effects : effects + moveFocus(.to(.list))
  }

  /// Enter: the results stay, and keys go to the list again.
  mutating func keepResults(of prompt: SearchPrompt) -> [Effect] {
    guard prompt.error == nil else {
      var refused = prompt
      refused.isRefused = true
      self.prompt = refused
      return []
    }
    guard search != nil else { return callOff(prompt) }
    (self.prompt, textStep) = (nil, nil)
    searches.note(prompt.field.text)
    return [.keepSearch(prompt.field.text)]
  }

  /// Esc: restores the view from before the prompt was opened.
  private mutating func callOff(_ prompt: SearchPrompt) -> [Effect] {
    self.prompt = nil
    return restoreView(of: prompt.before)
  }
}

// MARK: - The view before the search

extension Model {
  /// Restores all that a search changes: what is listed, chosen and read, and how far all is scrolled. Rows and names that
  /// may have changed since, because the collection grew, are asked for again.
  private mutating func restoreView(of earlier: Model) -> [Effect] {
    (focus, textStep) = (earlier.focus, earlier.textStep)
    listing = earlier.listing
    filterEntity = earlier.filterEntity
    search = earlier.search
    list = earlier.list
    reader = earlier.reader
    sidebar = earlier.sidebar
    history = earlier.history
    discardPartialPage()
    // The screen may have another size by now.
    return relayout() + fetchChosenRowAgain() + fetchArticleAgain()
  }

  /// A page whose rest was on its way is set again: the rest may have come while another page was shown.
  private mutating func discardPartialPage() {
    guard !reader.page.isComplete else { return }
    reader.awaited.offset = reader.page.offset(ofLine: reader.top) ?? reader.awaited.offset
    reader.page = Page()
  }

  private mutating func fetchChosenRowAgain() -> [Effect] {
    guard let row = list.selectedRow else { return fetchRows(anchor: .index(list.selection)) }
    return fetchRows(anchor: .article(row.id, orIndex: list.selection))
  }

  private mutating func fetchArticleAgain() -> [Effect] {
    guard let id = reader.wanted else { return [] }
    reader.awaited.matches = nil
    let article = reader.isShown ? [] : [Effect.ask(ArticleQuestion(article: id))]
    let names = connections?.isComplete == true ? [] : [Effect.ask(ConnectionsQuestion(article: id))]
    // Answers that came while another article was shown were not for it.
    let record = reader.record == nil ? [Effect.ask(RecordQuestion(article: id))] : []
    let words =
      reader.cursor.map { $0.words == nil } == true ? [Effect.ask(ReadingWordsQuestion(article: id))] : []
    return record + article + names + words + fetchMatches()
  }
}

// MARK: - Earlier searches

extension Model {
  /// Takes in the earlier searches, unless the user is going through them.
  mutating func receive(_ history: SearchHistory) -> [Effect] {
    if let prompt = prompt as? SearchPrompt, prompt.recall != nil { return [] }
    searches = history
    return []
  }

  /// Up and Down: an earlier search in place of the typed text; after the last search the typed text again.
  mutating func recall(_ direction: Direction, in prompt: SearchPrompt) -> [Effect] {
    let recall = prompt.recall ?? SearchPrompt.Recall(index: searches.count, draft: prompt.field.text)
    let index = recall.index + direction.step
    guard (0...searches.count).contains(index) else { return [] }
    var recalled = prompt
    recalled.completion = nil
    recalled.recall = SearchPrompt.Recall(index: index, draft: recall.draft)
    recalled.field = TextField(searches[index] ?? recall.draft)
    return show(recalled, insteadOf: prompt)
  }
}
