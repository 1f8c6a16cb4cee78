internal import Catalogue

extension Model {
  /// Takes in what was searched before, which other instances may have added to; not while somebody goes through it.
  mutating func receive(_ history: SearchHistory) -> [Effect] {
    if case .search(let prompt) = prompt, prompt.recall != nil { return [] }
    searches = history
    return []
  }

  /// Up and Down: an earlier search in place of what was typed; behind the last one what was typed again.
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
