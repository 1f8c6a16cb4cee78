internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

// MARK: - Another name for the same

extension Model {
  mutating func press(
    _ key: Key, in other: CorrectionPrompt.OtherName, of prompt: CorrectionPrompt
  ) -> [Effect] {
    var other = other
    switch key {
    case .up, .backTab: other.choose(.previous)
    case .down: other.choose(.next)
    case .tab: if let name = other.chosen?.entity.name(in: prompt.language) { other.field = TextField(name) }
    case .enter:
      guard other.awaited == nil else {
        other.isTaken = true
        return ask(.same(other), in: prompt)
      }
      guard other.choice != nil else { return [] }
      return join(other.chosen, to: prompt)
    default:
      let typed = other.field.text
      guard other.field.edit(by: key), other.field.text != typed else { break }
      return ask(other, of: prompt)
    }
    return ask(.same(other), in: prompt)
  }

  /// Asks for the names that begin as typed; if nothing is typed, offers the article's names.
  private mutating func ask(_ other: CorrectionPrompt.OtherName, of prompt: CorrectionPrompt) -> [Effect] {
    var other = other
    let typed = other.field.text
    let isBlank = typed.allSatisfy(\.isWhitespace)
    (other.choice, other.isTaken) = (isBlank ? nil : 0, false)
    other.awaited = isBlank ? nil : typed
    if isBlank { other.candidates = namesakes(of: prompt.subject) }
    return ask(.same(other), in: prompt) + (isBlank ? [] : [.ask(NameCandidates(beginning: typed))])
  }

  /// Takes in the names that begin as typed, unless something else was typed meanwhile.
  mutating func receive(candidates: [Connections.NameEntry], beginning: String) -> [Effect] {
    guard let prompt = prompt as? CorrectionPrompt, case .same(var other) = prompt.step,
      other.awaited == beginning
    else { return [] }
    other.awaited = nil
    other.candidates = candidates.filter { $0.id != prompt.subject.key }.likeliest(for: prompt.subject)
    return other.isTaken ? join(other.chosen, to: prompt) : ask(.same(other), in: prompt)
  }

  private mutating func join(_ entry: Connections.NameEntry?, to prompt: CorrectionPrompt) -> [Effect] {
    guard let other = entry?.entity else {
      return refuse(wording(en: "no such name in the collection", vi: "trong kho không có tên này"))
    }
    return correct(
      .same([.key(other.key), .key(prompt.subject.key)]),
      wording(
        en: "\(words(for: prompt)) is the same as \(other.name(in: prompt.language))",
        vi: "\(words(for: prompt)) trùng với \(other.name(in: prompt.language))"))
  }

  /// The article's names of the same kind.
  func namesakes(of subject: Entity) -> [Connections.NameEntry] {
    connections?.names.filter { $0.id != subject.key && $0.entity.kind == subject.kind } ?? []
  }
}

// MARK: - The name to show

extension Model {
  mutating func press(
    _ key: Key, in shown: CorrectionPrompt.ShownName, of prompt: CorrectionPrompt
  ) -> [Effect] {
    var shown = shown
    switch key {
    case .tab: shown.choose(.next, of: prompt.subject)
    case .backTab: shown.choose(.previous, of: prompt.subject)
    case .enter:
      let name = shown.name
      guard !name.isEmpty, name != prompt.subject.names[shown.language] else { return closePrompt() }
      return correct(
        .name(.key(prompt.subject.key), shown.language, name),
        wording(
          en: "\(words(for: prompt)) is called “\(name)” in \(shown.language.nameInSentence)",
          vi: "\(words(for: prompt)) được gọi là “\(name)” trong \(shown.language.nameInSentence)"))
    default: shown.field.edit(by: key)
    }
    return ask(.name(shown), in: prompt)
  }
}

// MARK: - Pasting

extension Model {
  /// Pasted text goes into the name that is typed.
  mutating func paste(_ text: String, in prompt: CorrectionPrompt) -> [Effect] {
    switch prompt.step {
    case .same(var other):
      other.field.insert(pasted: text)
      return ask(other, of: prompt)
    case .name(var shown):
      shown.field.insert(pasted: text)
      return ask(.name(shown), in: prompt)
    case .menu, .kind, .apart: return []
    }
  }
}
