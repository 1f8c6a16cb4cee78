internal import Catalogue
internal import Languages
internal import News
internal import Screen

// MARK: - Opening

extension Model {
  /// `m`: asks what is wrong about the chosen name.
  mutating func openCorrection() -> [Effect] {
    guard let subject = chosenName else {
      awaitNames(for: .correct, orSay: "choose a name first: in the sidebar, or with [ and ]")
      return []
    }
    let language = reader.article?.language.language ?? .fallback
    prompt = .correction(CorrectionPrompt(subject: subject, language: language, form: chosenForm))
    return []
  }

  /// The very name that is chosen: on the entity's page, or the mention in the text.
  private var chosenForm: String? {
    if case .entity(let state) = overlay {
      guard case .form(let index) = state.selected else { return nil }
      return state.page?.names[index].name
    }
    guard let mention = reader.mention.flatMap({ connections?.mentions[$0] }) else { return nil }
    return reader.article.map { String($0.text(in: mention.range)) }
  }
}

// MARK: - Keys

extension Model {
  mutating func press(_ key: Key, in prompt: CorrectionPrompt) -> [Effect] {
    if key == .escape || key == .backspace && prompt.field?.isEmpty != false { return goBack(from: prompt) }
    return switch prompt.step {
    case .menu(let choice): press(key, choice: choice, in: prompt)
    case .kind(let choice): pressForKind(key, choice: choice, in: prompt)
    case .apart(let forms, let choice): pressForForm(key, among: forms ?? [], choice: choice, in: prompt)
    case .same(let other): press(key, in: other, of: prompt)
    case .name(let shown): press(key, in: shown, of: prompt)
    }
  }

  /// Esc: from a question back to the menu, from the menu away.
  private mutating func goBack(from prompt: CorrectionPrompt) -> [Effect] {
    if case .menu = prompt.step { return closePrompt() }
    return ask(.menu(choice: 0), in: prompt)
  }

  mutating func ask(_ step: CorrectionPrompt.Step, in prompt: CorrectionPrompt) -> [Effect] {
    var next = prompt
    next.step = step
    self.prompt = .correction(next)
    return []
  }

  private mutating func press(_ key: Key, choice: Int, in prompt: CorrectionPrompt) -> [Effect] {
    let faults = CorrectionPrompt.Fault.allCases
    switch MenuAnswer(key, keys: faults.map(\.key), choice: choice) {
    case .move(let choice): return ask(.menu(choice: choice), in: prompt)
    case .take(let index): return begin(faults[index], in: prompt)
    case .close: return closePrompt()
    case nil: return []
    }
  }

  private mutating func begin(_ fault: CorrectionPrompt.Fault, in prompt: CorrectionPrompt) -> [Effect] {
    let subject = prompt.subject
    switch fault {
    case .same: return ask(.same(CorrectionPrompt.OtherName(candidates: namesakes(of: subject))), in: prompt)
    case .apart: return ask(.apart(nil, choice: 0), in: prompt) + [.fetchEntityPage(subject.key)]
    case .kind:
      let choice = EntityKind.allCases.firstIndex { $0 != subject.kind } ?? 0
      return ask(.kind(choice: choice), in: prompt)
    case .hide: return correct(.hide(.key(subject.key)), "hidden: \(words(for: prompt))")
    case .name: return ask(.name(CorrectionPrompt.ShownName(of: prompt, among: census)), in: prompt)
    }
  }

  private mutating func pressForKind(_ key: Key, choice: Int, in prompt: CorrectionPrompt) -> [Effect] {
    let kinds = EntityKind.allCases
    switch MenuAnswer(key, keys: kinds.map(\.key), choice: choice) {
    case .move(let choice): return ask(.kind(choice: choice), in: prompt)
    case .take(let index):
      let kind = kinds[index]
      guard kind != prompt.subject.kind else {
        notice = "\(words(for: prompt)) is \(kind.phrase) already"
        return closePrompt()
      }
      return correct(.kind(.key(prompt.subject.key), kind), "\(words(for: prompt)) is \(kind.phrase)")
    case .close: return closePrompt()
    case nil: return []
    }
  }

  private mutating func pressForForm(
    _ key: Key, among forms: [EntityPage.NameCount], choice: Int, in prompt: CorrectionPrompt
  ) -> [Effect] {
    switch MenuAnswer(key, count: forms.count, choice: choice) {
    case .move(let choice): return ask(.apart(forms, choice: choice), in: prompt)
    case .take(let index):
      let name = forms[index].name
      return correct(
        .different([.key(prompt.subject.key), .name(name)]), "“\(name)” is not \(words(for: prompt))")
    case .close: return closePrompt()
    case nil: return []
    }
  }
}

// MARK: - Correcting

extension Model {
  /// Makes a correction at once; `words` are said when it is kept.
  mutating func correct(_ correction: EntityCorrection, _ words: String) -> [Effect] {
    prompt = nil
    let change = CorrectionChange(correction)
    marking.note(Marking.Step(change: .correction(change), words: words, isAutomatic: false))
    return make(change, saying: words + Self.wayBack)
  }

  /// Makes a correction, or takes it back; `words` are said when that is kept.
  mutating func make(_ change: CorrectionChange, saying words: String) -> [Effect] {
    marking.unconfirmed = (.correction(change), words)
    return [.correct(change)]
  }

  mutating func confirm(_ change: CorrectionChange) -> [Effect] { say(.correction(change)) }

  func words(for prompt: CorrectionPrompt) -> String {
    Fitting.fit(prompt.subject.name(in: prompt.language), columns: 48)
  }

  /// Takes in the forms of the name about which something is asked.
  mutating func receive(forms: [EntityPage.NameCount], of key: EntityKey) {
    guard case .correction(var prompt) = prompt, prompt.subject.key == key,
      case .apart(nil, _) = prompt.step
    else { return }
    let choice = forms.firstIndex { $0.name == prompt.form } ?? (forms.count > 1 ? 1 : 0)
    prompt.step = .apart(forms, choice: choice)
    self.prompt = .correction(prompt)
  }
}

// MARK: - The mouse

extension Model {
  /// A click on a line takes it, a click elsewhere closes the menu.
  mutating func handle(_ event: MouseEvent, in prompt: CorrectionPrompt) -> [Effect] {
    switch event.action {
    case .wheelDown: return press(.down, in: prompt)
    case .wheelUp: return press(.up, in: prompt)
    case .click, .doubleClick:
      let menu = CorrectionMenu(prompt)
      guard let index = CorrectionMenuShape(menu, size).index(at: event.point, in: menu) else {
        return closePrompt()
      }
      return press(.enter, in: prompt.choosing(index))
    }
  }
}

extension CorrectionPrompt {
  fileprivate func choosing(_ index: Int) -> CorrectionPrompt {
    var prompt = self
    switch step {
    case .menu: prompt.step = .menu(choice: index)
    case .kind: prompt.step = .kind(choice: index)
    case .apart(let forms, _): prompt.step = .apart(forms, choice: index)
    case .same(var other):
      other.choice = index
      prompt.step = .same(other)
    case .name: break
    }
    return prompt
  }
}
