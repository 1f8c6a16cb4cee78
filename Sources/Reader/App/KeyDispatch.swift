internal import Localization
internal import Screen

// MARK: - Keys

extension Model {
  /// Gives a key its meaning, where its turn has come.
  mutating func performKey(_ key: Key) -> [Effect] {
    notice = nil
    noteEndOfMacro()
    isAtMenuLine = false
    if prompt != nil { return pressInPrompt(key) }
    undoLog.noteKey()
    if case .retyped(let letter) = key { return pressRetyped(letter) }
    lastLetter = key.letter
    return performTyped(key)
  }

  /// Keys go to the prompt, but for those that draw the screen anew and suspend the program. A key that types something
  /// is never one of these.
  mutating func pressInPrompt(_ key: Key) -> [Effect] {
    guard let prompt else { return [] }
    if prompt.input == nil, let meant = keysMeant(by: key, in: prompt) {
      return performNext(meant.map { .typedInPrompt(.character($0)) })
    }
    if case .retyped(let letter) = key { return performNext([.key(.backspace), .key(.character(letter))]) }
    if key.letter == nil, let action = settings.keymap.action(for: key),
      action == .redraw || action == .suspend
    {
      return run(action)
    }
    guard let meant = settings.promptKeys.meaning(of: key) else { return [] }
    let effects = prompt.press(meant, in: &self)
    isAtMenuLine =
      meant.movesInMenus && prompt.input != nil && self.prompt?.input?.text == prompt.input?.text
    return effects + runPickedCommand() + followOnStories()
  }

  /// Over the stories, a search lists those with what it finds.
  mutating func followOnStories() -> [Effect] {
    changeScreens(of: StoriesScreen.self) { $0.follow(in: $1) }
  }

  /// Has inputs performed before those that wait already.
  private mutating func performNext(_ inputs: [Input]) -> [Effect] {
    queue.putFirst(inputs)
    return []
  }

  /// Adds a key to those that wait for the rest of their sequence.
  mutating func performTyped(_ key: Key) -> [Effect] {
    let typed = pendingKeys + [key]
    pendingKeys = []
    if typed.count == 1, let digit = key.letter?.digit, screen?.takesDigits == true {
      return changeTopScreen { $0.type(digit, in: &$1) }
    }
    switch settings.keymap.step(for: typed, in: keyContexts) {
    case .action(let action): return run(action)
    case .nothing: return []
    case .beginning:
      pendingKeys = typed
      return []
    case nil: return typed.count == 1 ? typeMeant(key) : dropUnknown(typed)
    }
  }

  /// Esc ends a sequence; other keys that continue none are told.
  private mutating func dropUnknown(_ typed: [Key]) -> [Effect] {
    guard typed.last != .escape else { return [] }
    let name = KeySequence(typed).name
    return refuse(wording(en: "no action has the keys \(name)", vi: "không có lệnh nào dùng phím \(name)"))
  }

  /// Performs the action that was picked in the command palette.
  mutating func runPickedCommand() -> [Effect] {
    if pickedLookUp != nil { return OutputScreen.open(over: &self) }
    guard let action = pickedCommand else { return [] }
    pickedCommand = nil
    return run(action)
  }
}

// MARK: - Input methods

extension Model {
  /// A letter without a meaning of its own may be made by an input method: then the keys that were meant act.
  private mutating func typeMeant(_ key: Key) -> [Effect] {
    guard let letter = key.letter, let meant = meaning(of: letter, after: nil) else { return tellUnused(key) }
    usesInputMethod = true
    return performNext(meant.map { .typed(.character($0)) })
  }

  /// An input method put a letter in the place of the last one, whose keys have acted already.
  private mutating func pressRetyped(_ letter: Character) -> [Effect] {
    guard let last = lastLetter, let meant = meaning(of: letter, after: last) else {
      lastLetter = letter
      return performNext([.typed(.backspace), .typed(.character(letter))])
    }
    lastLetter = letter
    usesInputMethod = true
    return performNext(meant.map { .typed(.character($0)) })
  }

  /// The keys that an input method turned into a letter in a prompt whose letters are commands; nil for a key that acts
  /// itself.
  private mutating func keysMeant(by key: Key, in prompt: any ReaderPrompt) -> [Character]? {
    let before = lastLetter
    lastLetter = key.letter
    switch key {
    case .character(let letter) where !prompt.isCommand(letter, in: self):
      return note(meant: meaning(of: letter, after: nil) { prompt.isCommand($0, in: self) })
    case .retyped(let letter):
      lastLetter = letter
      guard let before else { return nil }
      return note(meant: meaning(of: letter, after: before) { prompt.isCommand($0, in: self) })
    default: return nil
    }
  }

  /// Notes that the user has an input method if a letter was made by one.
  private mutating func note(meant: [Character]?) -> [Character]? {
    if meant != nil { usesInputMethod = true }
    return meant
  }

  /// The keys that were typed for a letter, behind those of the letter before it.
  private func meaning(of letter: Character, after last: Character?) -> [Character]? {
    let choices = choices(for: letter, after: last)
    let hasAction = { (key: Character) in
      settings.keymap.step(for: [.character(key)], in: keyContexts) != nil
    }
    return choices.first { $0.allSatisfy(hasAction) } ?? choices.first
  }

  /// The keys that were typed for a letter if all of them are commands; else nil.
  private func meaning(
    of letter: Character, after last: Character?, where isCommand: (Character) -> Bool
  ) -> [Character]? {
    choices(for: letter, after: last).first { $0.allSatisfy(isCommand) }
  }

  private func choices(for letter: Character, after last: Character?) -> [[Character]] {
    InputMethods.keys(
      of: letter, after: last, by: settings.inputMethod,
      isCertain: usesInputMethod || settings.inputMethod != nil || InputMethods.areOfInterface)
  }
}

extension Key {
  /// True for keys that may choose another line of a prompt's menu while the text stays.
  fileprivate var movesInMenus: Bool { [.up, .down, .pageUp, .pageDown, .tab, .backTab].contains(self) }

  /// The character that the key types; nil for other keys.
  var letter: Character? {
    if case .character(let character) = self { character } else { nil }
  }
}

extension Character {
  /// The value of a digit of ASCII.
  fileprivate var digit: Int? { isASCII ? wholeNumberValue : nil }
}
