internal import Localization
internal import Screen

// MARK: - Taking inputs

extension Model {
  /// Takes a key in: it acts when those before it have acted and what it needs has come. ^C ends the waiting, and so does
  /// Esc behind a pause: an Esc that was typed in one go with the keys before it is meant for what they do.
  mutating func press(_ key: Key) -> [Effect] {
    isTouched = true
    let endsWaiting = key == .control("c") || key == .escape && queue.isPaused
    queue.isPaused = false
    guard !queue.isEmpty else {
      queue.append(.key(key))
      return []
    }
    if endsWaiting { return endWaiting() }
    if key.letter == nil, let action = settings.keymap.action(for: key),
      action == .redraw || action == .suspend
    {
      return perform(action)
    }
    if closesAtOnce(key) { _ = queue.removeAll() }
    queue.append(.key(key))
    return []
  }

  mutating func notePause() -> [Effect] {
    queue.isPaused = true
    return []
  }

  /// Pasted text waits as keys do.
  mutating func paste(_ text: String) -> [Effect] {
    isTouched = true
    queue.isPaused = false
    queue.append(.pasted(text))
    return []
  }

  /// True if a key quits, or closes the screen on top, and only motions wait: they mean nothing behind it.
  private func closesAtOnce(_ key: Key) -> Bool {
    guard prompt == nil, pendingKeys.isEmpty, isKey(key, for: isClosing) else { return false }
    return queue.inputs.allSatisfy { input in
      switch input {
      case .action(let action): isMotion(action)
      case .key(let key): isKey(key, for: isMotion)
      case .typed, .typedInPrompt, .pasted, .step: false
      }
    }
  }

  /// True if an action leaves nothing behind when it is followed by one that closes the screen or quits.
  private func isMotion(_ action: Action) -> Bool {
    action.isMotion && (action != .unfold || screen?.unfolds != true)
  }

  /// True if an action leaves all that motions change.
  private func isClosing(_ action: Action) -> Bool {
    action == .quit || action == .close && (screen != nil || !closesPane)
  }

  private func isKey(_ key: Key, for condition: (Action) -> Bool) -> Bool {
    guard case .action(let action) = settings.keymap.step(for: [key], in: keyContexts) else { return false }
    return condition(action)
  }
}

// MARK: - Performing

extension Model {
  /// True while a key waits for something.
  package var isWaiting: Bool { !queue.isEmpty }

  /// Performs the inputs that wait, up to one that needs what has not come.
  mutating func performInputs() -> [Effect] {
    var effects: [Effect] = []
    settleSteps()
    while let next = queue.first, isReady(next) {
      _ = queue.takeFirst()
      let made = perform(next)
      asked.note(made)
      effects += made
      // No key acts behind the one that quits.
      if made.contains(.quit) { _ = queue.removeAll() }
      settleSteps()
    }
    if queue.needsLimit() { effects.append(.limitWait(queue.wait)) }
    return effects
  }

  /// Has the steps of a macro wait while a prompt is open, and go on when it is closed.
  private mutating func settleSteps() {
    if prompt == nil { queue.releaseSteps() } else { queue.holdSteps() }
  }

  private func isReady(_ input: Input) -> Bool {
    if case .step = input, macroRun.isCommandRunning { return false }
    return awaited.isDisjoint(with: needs(of: input))
  }

  private func needs(of input: Input) -> Needs {
    switch input {
    case .key(let key), .typedInPrompt(let key): (prompt?.needs(of: key) ?? []).union(.prompt)
    case .action(let action): needs(of: action)
    case .typed, .pasted: .prompt
    case .step(let step): needs(of: step.step)
    }
  }

  /// A step needs all that the step before it asked for, but names only if it uses them: they come last.
  private func needs(of step: Macro.Step) -> Needs {
    guard case .action(let action) = step else { return Needs.all.subtracting(.names) }
    if case .macro = action { return [] }
    return Needs.all.subtracting(.names).union(needs(of: action))
  }

  private mutating func perform(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return performKey(key)
    case .typed(let key): return performTyped(key)
    case .typedInPrompt(let key): return pressInPrompt(key)
    case .pasted(let text): return performPaste(text)
    case .step(let step): return perform(step)
    case .action(.macro(let name)): return runMacro(name)
    case .action(let action):
      // The notice of an answer for which the action waited is that of an earlier key.
      notice = nil
      return screen == nil ? perform(action) : performOnScreen(action)
    }
  }
}

// MARK: - The end of waiting

extension Model {
  /// The time after which keys wait no longer for something.
  package static let longestWait = Duration.seconds(10)

  /// Esc: the keys that wait do nothing.
  mutating func endWaiting() -> [Effect] {
    guard !queue.isEmpty else {
      noteEndOfMacro()
      return []
    }
    let (missing, count) = (awaitedWords, queue.removeAll())
    macroRun = MacroRun()
    guard count > 0 else { return [] }
    notice = wording(
      en: "no longer waiting for \(missing): \(Self.ignored(keys: count))",
      vi: "thôi chờ \(missing): \(Self.ignored(keys: count))")
    return []
  }

  /// The time for a wait is over. What is awaited may never come: later keys don't wait for it.
  mutating func limit(wait: Int) -> [Effect] {
    guard wait == queue.wait, !queue.isEmpty else { return [] }
    let missing = awaitedWords
    abandoned = awaited
    macroRun = MacroRun()
    let words = Self.ignored(keys: queue.removeAll())
    notice = wording(en: "\(missing) did not come in time: \(words)", vi: "\(missing) chưa tới kịp: \(words)")
    return []
  }

  /// `18 keys were ignored`.
  private static func ignored(keys count: Int) -> String {
    let keys = Counting.grouped(count)
    return .wording(
      en: count == 1 ? "1 key was ignored" : "\(keys) keys were ignored", vi: "đã bỏ qua \(keys) phím")
  }

  /// `waiting for the list`.
  var waitingWords: String? {
    guard !queue.isEmpty else { return nil }
    return wording(
      en: "waiting for \(awaitedWords)  Esc: don't wait", vi: "đang chờ \(awaitedWords)  Esc: thôi chờ")
  }

  /// A word for what the first input waits for.
  private var awaitedWords: String {
    guard let first = queue.first else { return awaited.wording }
    if case .step = first, macroRun.isCommandRunning { return wording(en: "the command", vi: "lệnh") }
    return awaited.intersection(needs(of: first)).wording
  }
}
