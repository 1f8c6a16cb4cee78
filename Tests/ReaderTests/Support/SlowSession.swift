internal import Catalogue
internal import News
import Reader
import Screen

/// A person who types while answers take their time. What is kept in memory changes at once, as in the program; answers
/// come in the order of their questions, and of a lane that answers only the newest question the others get none.
struct SlowSession {
  private(set) var model: Model
  /// Effects that leave the program.
  private(set) var outside: [Effect] = []
  /// The number of the last wait of keys for which a limit was asked.
  private(set) var limitedWait: Int?
  private let archive: FixtureArchive
  private var coming: [Coming] = []

  private enum Coming {
    case answer(Effect)
    case message(Message)
    case adoption(CorrectionChange)

    var question: (any Question)? { if case .answer(let effect) = self { effect.question } else { nil } }
  }

  init(columns: Int = 132, rows: Int = 36, archive: FixtureArchive = FixtureArchive()) async {
    self.archive = archive
    model = Model(title: "fixture", size: Size(columns: columns, rows: rows))
    await take(start(&model))
    await send(.loading(LoadingState(articles: 6, isComplete: true)))
  }

  mutating func send(_ message: Message) async { await take(update(&model, message)) }

  /// A program that has quit takes no keys.
  mutating func press(_ key: String) async {
    if !hasQuit { await send(.key(Session.key(named: key))) }
  }

  private var hasQuit: Bool { outside.contains(.quit) }

  /// Lets some of the answers that are on their way come.
  mutating func receive(atMost count: Int = .max) async {
    var count = count
    while count > 0, !coming.isEmpty {
      count -= 1
      switch coming.removeFirst() {
      case .message(let message): await send(message)
      case .adoption(let change):
        archive.corrections.adopt(change)
        await send(.correctionsChanged)
      case .answer(let effect): if let message = await archive.answer(effect) { await send(message) }
      }
    }
  }

  private mutating func take(_ effects: [Effect]) async {
    for effect in effects {
      if let question = effect.question, !question.isAtHand {
        if type(of: question).lane == .newest {
          coming.removeAll { $0.question.map { type(of: $0) == type(of: question) } == true }
        }
        coming.append(.answer(effect))
      } else if let message = await archive.answer(effect) {
        coming.append(.message(message))
        if case .correct(let change) = effect { coming.append(.adoption(change)) }
      } else {
        note(effect)
      }
    }
  }

  private mutating func note(_ effect: Effect) {
    switch effect {
    case .remind, .keepPosition, .keepView, .keepSearch, .question: break
    case .limitWait(let wait): limitedWait = wait
    case .changeSubscription(let change):
      outside.append(effect)
      coming += archive.news.make(change).map(Coming.message)
    default: outside.append(effect)
    }
  }
}

extension Question {
  /// True for questions that the program answers out of its memory.
  fileprivate var isAtHand: Bool { self is RecordQuestion || self is AnnotatedRecords }
}

extension SlowSession {
  /// All that a person sees and that is kept, but for the last line, which only tells of the last key.
  struct Outcome: Equatable {
    let screen: [String]
    let records: [ReadingRecord]
    let outside: [Effect]

    /// The differences from another outcome, a line each.
    func differences(from other: Outcome) -> [String] {
      let lines = zip(screen, other.screen).filter { $0 != $1 }.map { "\($0)\n\($1)" }
      let records = zip(records, other.records).filter { $0 != $1 }.map { "\($0)\n\($1)" }
      return lines + records + (outside == other.outside ? [] : ["\(outside)\n\(other.outside)"])
    }
  }

  var outcome: Outcome {
    let articles = archive.articles.map { archive.marks.record(of: $0.id) }
    // A position is kept for an article that was passed slowly only.
    let records = articles.map { ReadingRecord(marks: $0.marks, annotation: $0.annotation) }
    // A notice, which may have several lines, says what came last.
    var quiet = model
    _ = update(&quiet, .told(""))
    return Outcome(
      screen: hasQuit ? [] : draw(quiet).lines.dropLast(), records: records, outside: outside)
  }
}
