internal import Catalogue
internal import Languages
internal import Localization
internal import News
package import Screen

// MARK: - Opening

extension Model {
  /// `m`: asks what is wrong about the chosen name.
  mutating func openCorrection() -> [Effect] {
    guard let chosen = chosenName else {
      return refuse(
        wording(
          en: "choose a name first: in the sidebar, or with [ and ]",
          vi: "hãy chọn một tên trước: ở thanh bên, hoặc bằng [ và ]"))
    }
    prompt = CorrectionPrompt(subject: chosen.entity, language: readingLanguage, form: chosen.form)
    return []
  }
}

extension CorrectionPrompt: ReaderPrompt {
  package var input: TextField? { field }
  package var hasMenu: Bool { true }

  package func sign(in model: Model) -> String { sign }

  package func remark(in model: Model) -> (words: String, style: Style) { (remark, Style(.quiet)) }

  package func isCommand(_ letter: Character, in model: Model) -> Bool {
    let key = Key.character(letter)
    let keymap = model.settings.keymap
    return switch step {
    case .menu(let choice):
      MenuAnswer(key, keys: Fault.allCases.map(\.key), choice: choice, keymap) != nil
    case .kind(let choice):
      MenuAnswer(key, keys: EntityKind.allCases.map(\.key), choice: choice, keymap) != nil
    case .apart(let forms, let choice):
      MenuAnswer(key, count: forms?.count ?? 0, choice: choice, keymap) != nil
    case .same, .name: false
    }
  }

  package func press(_ key: Key, in model: inout Model) -> [Effect] { model.press(key, in: self) }

  package func paste(_ text: String, in model: inout Model) -> [Effect] { model.paste(text, in: self) }

  package func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    model.handle(event, in: self)
  }

  package func drawMenu(on canvas: inout Canvas) { drawCorrectionMenu(self, on: &canvas) }
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

  /// Esc: from a question back to the menu; in the menu, closes the prompt.
  private mutating func goBack(from prompt: CorrectionPrompt) -> [Effect] {
    if case .menu = prompt.step { return closePrompt() }
    return ask(.menu(choice: 0), in: prompt)
  }

  mutating func ask(_ step: CorrectionPrompt.Step, in prompt: CorrectionPrompt) -> [Effect] {
    var next = prompt
    next.step = step
    self.prompt = next
    return []
  }

  private mutating func press(_ key: Key, choice: Int, in prompt: CorrectionPrompt) -> [Effect] {
    let faults = CorrectionPrompt.Fault.allCases
    switch MenuAnswer(key, keys: faults.map(\.key), choice: choice, settings.keymap) {
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
    case .apart: return ask(.apart(nil, choice: 0), in: prompt) + [.ask(WrittenNames(entity: subject.key))]
    case .kind:
      let choice = EntityKind.allCases.firstIndex { $0 != subject.kind } ?? 0
      return ask(.kind(choice: choice), in: prompt)
    case .hide:
      let words = words(for: prompt)
      return correct(.hide(.key(subject.key)), wording(en: "hidden: \(words)", vi: "đã ẩn: \(words)"))
    case .name: return ask(.name(CorrectionPrompt.ShownName(of: prompt, among: census)), in: prompt)
    }
  }

  private mutating func pressForKind(_ key: Key, choice: Int, in prompt: CorrectionPrompt) -> [Effect] {
    let kinds = EntityKind.allCases
    switch MenuAnswer(key, keys: kinds.map(\.key), choice: choice, settings.keymap) {
    case .move(let choice): return ask(.kind(choice: choice), in: prompt)
    case .take(let index):
      let kind = kinds[index]
      guard kind != prompt.subject.kind else {
        self.prompt = nil
        return refuse(
          wording(
            en: "\(words(for: prompt)) is \(kind.phrase) already",
            vi: "\(words(for: prompt)) vốn đã là \(kind.phrase)"))
      }
      return correct(
        .kind(.key(prompt.subject.key), kind),
        wording(
          en: "\(words(for: prompt)) is \(kind.phrase)", vi: "\(words(for: prompt)) là \(kind.phrase)"))
    case .close: return closePrompt()
    case nil: return []
    }
  }

  private mutating func pressForForm(
    _ key: Key, among forms: [EntityPage.NameCount], choice: Int, in prompt: CorrectionPrompt
  ) -> [Effect] {
    switch MenuAnswer(key, count: forms.count, choice: choice, settings.keymap) {
    case .move(let choice): return ask(.apart(forms, choice: choice), in: prompt)
    case .take(let index):
      let name = forms[index].name
      return correct(
        .different([.key(prompt.subject.key), .name(name)]),
        wording(
          en: "“\(name)” is not \(words(for: prompt))", vi: "“\(name)” không phải \(words(for: prompt))"))
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
    undoLog.note(UndoLog.Step(change: .correction(change), words: words))
    return make(change, saying: words + wayBack)
  }

  func words(for prompt: CorrectionPrompt) -> String {
    Fitting.fit(prompt.subject.name(in: prompt.language), columns: 48)
  }

  /// Takes in the forms of the name about which something is asked.
  mutating func receive(forms: [EntityPage.NameCount], of key: EntityKey) {
    guard var prompt = prompt as? CorrectionPrompt, prompt.subject.key == key,
      case .apart(nil, _) = prompt.step
    else { return }
    let choice = forms.firstIndex { $0.name == prompt.form } ?? (forms.count > 1 ? 1 : 0)
    prompt.step = .apart(forms, choice: choice)
    self.prompt = prompt
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
      let index = menu.layout(in: size).index(at: event.point, choice: menu.choice ?? 0)
      guard let index, menu.lines.indices.contains(index) else { return closePrompt() }
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

/// The meaning of a key in a menu.
enum MenuAnswer: Hashable {
  /// Another line is chosen.
  case move(Int)
  /// A line is taken.
  case take(Int)
  case close

  /// A menu with a letter for each line.
  init?(_ key: Key, keys: [Character], choice: Int, _ keymap: Keymap) {
    if case .character(let character) = key, let index = keys.firstIndex(of: character) {
      self = .take(index)
    } else {
      self.init(key, count: keys.count, choice: choice, keymap)
    }
  }

  /// A menu of `count` lines.
  init?(_ key: Key, count: Int, choice: Int, _ keymap: Keymap) {
    guard let action = keymap.action(for: key) ?? Keymap.standard.action(for: key) else { return nil }
    switch action {
    case .move(let motion):
      self = .move(motion.target(from: choice, pageSize: MenuLayout.mostLines, count: count))
    case .open where (0..<count).contains(choice): self = .take(choice)
    case .close: self = .close
    default: return nil
    }
  }
}
