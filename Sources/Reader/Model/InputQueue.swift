internal import Screen

/// Something that the user did, or that a macro does, and that may have to wait for what it needs.
enum Input: Hashable, Sendable {
  case key(Key)
  /// A key in place of one that an input method made.
  case typed(Key)
  /// A key in place of one that an input method made, for the prompt that is open; it does nothing elsewhere.
  case typedInPrompt(Key)
  case action(Action)
  case pasted(String)
  case step(MacroStep)

  fileprivate var isStep: Bool { if case .step = self { true } else { false } }
}

/// The inputs that wait, in the order in which they came: while one waits, those that came later wait behind it.
struct InputQueue: Sendable {
  private(set) var inputs: [Input] = []
  /// The steps behind one that opened a prompt: they wait until the prompt is closed, and keys go to the prompt.
  private var heldSteps: [Input] = []
  /// True if the keyboard was silent for a while since the last input.
  var isPaused = false
  /// The number of the present wait: it grows whenever an input is taken.
  private(set) var wait = 0
  /// The wait for which a limit was asked.
  private var limited: Int?

  var first: Input? { inputs.first }
  var isEmpty: Bool { inputs.isEmpty }
  var holdsSteps: Bool { !heldSteps.isEmpty }

  /// More than anyone types ahead; a page that is pasted by mistake must not be performed as keys.
  private static let capacity = 1000

  mutating func append(_ input: Input) {
    if inputs.count < Self.capacity { inputs.append(input) }
  }

  /// Puts inputs before those that wait.
  mutating func putFirst(_ more: [Input]) { inputs.insert(contentsOf: more, at: 0) }

  mutating func takeFirst() -> Input {
    wait += 1
    return inputs.removeFirst()
  }

  /// Removes the steps of macros, and returns whether there were any. Keys that came later stay.
  mutating func removeSteps() {
    inputs.removeAll(where: \.isStep)
    heldSteps = []
  }

  /// Takes the steps at the front out of the way of keys.
  mutating func holdSteps() {
    let steps = inputs.prefix(while: \.isStep)
    heldSteps = steps + heldSteps
    inputs.removeFirst(steps.count)
  }

  /// Puts the steps that were held before the inputs that wait, but behind what the prompt's last key has started.
  mutating func releaseSteps() {
    switch inputs.first {
    case .step, .action: return
    default: break
    }
    inputs.insert(contentsOf: heldSteps, at: 0)
    heldSteps = []
  }

  /// Removes all inputs, and returns how many keys were among them.
  mutating func removeAll() -> Int {
    defer { (inputs, heldSteps) = ([], []) }
    wait += 1
    return inputs.count { !$0.isStep }
  }

  /// True once for each wait: its limit is to be asked for.
  mutating func needsLimit() -> Bool {
    guard !inputs.isEmpty, limited != wait else { return false }
    limited = wait
    return true
  }
}

extension Model {
  /// Says why something can't be done. A macro ends there.
  @discardableResult
  mutating func refuse(_ words: String) -> [Effect] {
    notice = words
    guard let step = macroRun.current else { return [] }
    notice = step.wording(stoppedBecause: words)
    macroRun = MacroRun()
    queue.removeSteps()
    return []
  }

  /// Performs an action as soon as what it needs is there, before the inputs that wait already.
  mutating func run(_ action: Action) -> [Effect] {
    queue.putFirst([.action(action)])
    return []
  }
}
