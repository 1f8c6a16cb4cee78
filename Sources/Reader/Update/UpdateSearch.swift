internal import Corpus
internal import Screen

extension Model {
  /// Opens the prompt. A search that stands is in it, chosen: typing begins another one, moving goes on with it.
  mutating func openSearch() -> [Effect] {
    let field = TextField(search?.typed ?? "", isSelected: true)
    prompt = .search(SearchPrompt(field: field, before: Vantage(self)))
    return focus == .list ? [] : moveFocus(.to(.list))
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
    var edited = prompt
    edited.completion = nil
    edited.field.edit(by: key)
    if edited.field.text != prompt.field.text { edited.recall = nil }
    return show(edited, insteadOf: prompt)
  }

  /// Lists what a prompt asks for as far as it can be understood, where that is something else than before.
  mutating func show(_ prompt: SearchPrompt, insteadOf former: SearchPrompt) -> [Effect] {
    var prompt = prompt
    defer { self.prompt = .search(prompt) }
    guard prompt.field.text != former.field.text else { return [] }
    let understood = UnderstoodQuery(prompt.field.text)
    prompt.error = understood.error
    prompt.isRefused = false
    return understood.query == .everything ? listAll(before: prompt) : list(understood)
  }

  private mutating func list(_ understood: UnderstoodQuery) -> [Effect] {
    let orderBefore = search?.orderBefore ?? listing.order
    if search == nil { listing.order = SortOrder(.relevance) }
    search = Search(typed: understood.typed, orderBefore: orderBefore)
    guard understood.query != listing.query else { return [] }
    listing.query = understood.query
    list.opensOnArrival = true
    return fetchRows(anchor: .index(0))
  }

  /// Nothing is asked for: as if nothing had been typed.
  private mutating func listAll(before prompt: SearchPrompt) -> [Effect] {
    guard search != nil else { return [] }
    guard prompt.before.search == nil else { return endSearch() }
    let effects = goBack(to: prompt.before)
    return focus == .list ? effects : effects + moveFocus(.to(.list))
  }

  /// Enter: the results stay, and keys speak to the list again.
  mutating func keepResults(of prompt: SearchPrompt) -> [Effect] {
    guard prompt.error == nil else {
      var refused = prompt
      refused.isRefused = true
      self.prompt = .search(refused)
      return []
    }
    guard search != nil else { return callOff(prompt) }
    self.prompt = nil
    remember(prompt.field.text)
    return []
  }

  /// Esc: everything is again as it was before the prompt was opened.
  private mutating func callOff(_ prompt: SearchPrompt) -> [Effect] {
    self.prompt = nil
    return goBack(to: prompt.before)
  }

  /// Takes the search back after its prompt was closed. What is being read stays.
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
}

// MARK: - Narrowing

extension Model {
  /// Adds a condition to the search; taking that back puts the search back as it was.
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
    return list { $0.query = UnderstoodQuery(search.typed).query } + fetchMatches()
  }
}

// MARK: - History

extension Model {
  /// More than anyone goes back.
  private static let keptSearches = 100

  private mutating func remember(_ typed: String) {
    searches.removeAll { $0 == typed }
    searches.append(typed)
    if searches.count > Self.keptSearches { searches.removeFirst() }
  }

  /// Up and Down: an earlier search in place of what was typed; behind the last one what was typed again.
  private mutating func recall(_ direction: Direction, in prompt: SearchPrompt) -> [Effect] {
    let recall = prompt.recall ?? SearchPrompt.Recall(index: searches.count, draft: prompt.field.text)
    let index = recall.index + direction.step
    guard (0...searches.count).contains(index) else { return [] }
    var recalled = prompt
    recalled.completion = nil
    recalled.recall = SearchPrompt.Recall(index: index, draft: recall.draft)
    recalled.field = TextField(index < searches.count ? searches[index] : recall.draft)
    return show(recalled, insteadOf: prompt)
  }
}
