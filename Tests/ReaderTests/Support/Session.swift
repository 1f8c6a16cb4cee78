internal import Catalogue
internal import News
import Reader
import Screen

/// A person at the keyboard: keys go in, effects are answered at once, the screen can be looked at.
struct Session {
  private(set) var model: Model
  /// Effects that leave the program: quit, suspend, redraw.
  private(set) var outside: [Effect] = []
  /// The article that the program is to remember.
  private(set) var reminder: ArticleID?
  private let answer: (Effect) async -> Message?

  init(
    title: String = "fixture", columns: Int = 132, rows: Int = 36,
    answering answer: @escaping (Effect) async -> Message? = FixtureArchive().answer,
    numbersLinks: Bool = false
  ) async {
    model = Model(
      title: title, size: Size(columns: columns, rows: rows), numbersLinks: numbersLinks)
    self.answer = answer
    await run(start(&model))
    await send(.loading(LoadingState(articles: 6, isComplete: true)))
  }

  mutating func send(_ message: Message) async {
    await run(update(&model, message))
  }

  /// Changes the model without a message; the effects are answered.
  mutating func change(_ change: (inout Model) -> [Effect]) async {
    await run(change(&model))
  }

  /// Types keys, each a character or a name such as `Tab`, `Esc`, `^D`, separated by blanks.
  mutating func type(_ keys: String) async {
    for name in keys.split(separator: " ") {
      await send(.key(Self.key(named: String(name))))
    }
  }

  /// Types text letter by letter, as a keyboard sends it: a decomposed letter comes as several keys.
  mutating func write(_ text: String) async {
    for scalar in text.unicodeScalars { await send(.key(.character(Character(scalar)))) }
  }

  /// Lets something happen while nothing answers; the effects are handed back.
  mutating func sendWithoutAnswers(_ message: Message) -> [Effect] {
    update(&model, message)
  }

  /// Answers effects that were handed back.
  mutating func answer(_ effects: [Effect]) async {
    await run(effects)
  }

  /// Answers effects that the session itself leaves unanswered.
  mutating func answer(_ effects: [Effect], from archive: (Effect) async -> Message?) async {
    for effect in effects {
      if let message = await archive(effect) { await send(message) }
    }
  }

  private mutating func run(_ effects: [Effect]) async {
    for effect in effects {
      if let message = await answer(effect) {
        await send(message)
        if case .correct = effect { await send(.correctionsChanged) }
      } else {
        note(effect)
      }
    }
  }

  private mutating func note(_ effect: Effect) {
    switch effect {
    case .remind(_, let article): reminder = article
    case .keepPosition, .keepView, .keepSearch, .limitWait: break
    case .question(let asked) where asked.question is Prefetch: break
    default: outside.append(effect)
    }
  }

  /// Lets the time pass until the reminder is due.
  mutating func waitForReminder() async {
    guard let article = reminder else { return }
    reminder = nil
    await send(.reminded(article))
  }

  /// Ends the program; the effects that remember where it was are answered.
  mutating func end() async {
    await run(finish(&model))
  }

  static func key(named name: String) -> Key {
    if name.count == 2, name.first == "^", let letter = name.last?.lowercased() {
      return .control(Character(letter))
    }
    let keys = KeyTable.keys.map(\.key) + [.delete]
    return keys.first { $0.name == name } ?? .character(name.first ?? "?")
  }

  var screen: [String] { draw(model).lines }

  /// The article that is read, by its path.
  var reading: String { model.reader.article?.path ?? "" }

  /// The articles in the list, by their paths.
  var listed: String { model.list.window?.rows.map(\.path).joined() ?? "" }
}
