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
    self.prompt = prompt
    return prompt.field.text == former.field.text ? [] : understand(prompt)
  }

  /// Lists the results of a prompt's text.
  mutating func understand(_ prompt: SearchPrompt) -> [Effect] {
    var prompt = prompt
    defer { self.prompt = prompt }
    let understood = PartialQuery(prompt.field.text, in: searchNames.context)
    prompt.error = understood.error
    prompt.isRefused = false
    return understood.query == .everything ? listAll(before: prompt) : list(understood, before: prompt)
  }

  private mutating func list(_ understood: PartialQuery, before prompt: SearchPrompt) -> [Effect] {
    let orderBefore = search?.orderBefore ?? listing.order
    if search == nil { listing.order = SortOrder(.relevance) }
    search = Search(typed: understood.typed, orderBefore: orderBefore)
    guard understood.query != listing.query else { return [] }
    listing.query = understood.query
    list.opensOnArrival = true
    beforeResults = EarlierReading(of: prompt.before)
    return fetchRows(anchor: .index(0))
  }

  /// Restores the list, as nothing is searched for.
  private mutating func listAll(before prompt: SearchPrompt) -> [Effect] {
    guard search != nil else { return [] }
    guard prompt.before.search == nil else {
      return returnToReading(EarlierReading(of: prompt.before)) + endSearch()
    }
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
    let closing = closePrompt()
    return closing + restoreView(of: prompt.before)
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
    let reading = returnToReading(EarlierReading(of: earlier))
    return relayout() + fetchChosenRowAgain() + reading
  }

  private mutating func fetchChosenRowAgain() -> [Effect] {
    guard let row = list.selectedRow else { return fetchRows(anchor: .index(list.selection)) }
    return fetchRows(anchor: .article(row.id, orIndex: list.selection))
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
