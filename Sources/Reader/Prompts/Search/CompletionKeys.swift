internal import Catalogue
internal import News

extension Model {
  /// Tab: completes the word before the cursor; again: the next way to complete it.
  mutating func complete(_ direction: Direction, in prompt: SearchPrompt) -> [Effect] {
    var completed = prompt
    if let completion = prompt.completion {
      completed.completion = completion
    } else {
      // The languages of the whole list: the half-typed word may have found nothing.
      let languages = prompt.before.list.window?.census ?? census
      completed.completion = Completion(
        of: prompt.field.head, census: languages, names: searchNames, published: prompt.before.publishedTags)
      if let beginning = completed.completion?.awaitedName {
        self.prompt = completed
        return [.ask(NamesBeginning(beginning: beginning))]
      }
    }
    completed.offerNext(direction)
    return show(completed, insteadOf: prompt)
  }

  /// Takes in the names that Tab asked for, unless something else was typed meanwhile.
  mutating func receive(names: [Entity], beginning: String) -> [Effect] {
    guard let prompt = prompt as? SearchPrompt, let completion = prompt.completion,
      completion.awaitedName == beginning
    else { return [] }
    var completed = prompt
    completed.completion = completion.answered(with: names)
    completed.offerNext(.next)
    return show(completed, insteadOf: prompt)
  }
}

extension SearchPrompt {
  /// Puts the next candidate into the text. With the only candidate the completion is done, so that Tab goes on with the
  /// next word: `la`, `lang:`, `lang:en`.
  fileprivate mutating func offerNext(_ direction: Direction) {
    completion?.step(direction)
    if let head = completion?.completedHead { field.replaceHead(by: head) }
    if completion?.isSettled == true { completion = nil }
  }
}
