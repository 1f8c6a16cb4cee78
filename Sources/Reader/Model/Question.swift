package import Catalogue
internal import News

/// A question to the collection or to the reading state: the question, the source of the answer, and the effect of the
/// answer on the model.
///
/// A question passes from `Effect.ask` through a lane of the event loop to the archive, and its answer comes back as
/// `Message.answered`. No code on this way knows a particular question.
package protocol Question<Answer>: Hashable, Sendable {
  associatedtype Answer: Sendable

  /// Which questions of this type are answered where several are asked.
  static var lane: Lane { get }

  /// True if keys that come later wait for the answer, because it changes what they mean.
  static var isAwaitedByKeys: Bool { get }

  /// True if the answer opens a prompt, for which later keys are meant.
  var opensPrompt: Bool { get }

  /// The answer where it is in memory. The loop takes the answer before it goes on to the next effect.
  func answerAtHand(from sources: Sources) -> Answer?

  /// Answers the question beside the main thread. `report` may be called several times, for answers that get more
  /// complete, or never.
  func answer(from sources: Sources, report: @escaping @Sendable (Answer) -> Void) async

  /// Takes an answer into the model. The model may have moved on since it asked.
  func receive(_ answer: Answer, in model: inout Model) -> [Effect]
}

/// Which of several questions of one type are answered.
package enum Lane: Hashable, Sendable {
  /// One question at a time; of those that wait only the newest. The answer under way is cancelled.
  case newest
  /// Each question, all at the same time.
  case all
}

extension Question {
  package static var lane: Lane { .newest }

  package static var isAwaitedByKeys: Bool { false }

  package var opensPrompt: Bool { false }

  package func answerAtHand(from sources: Sources) -> Answer? { nil }

  /// The message that answers the question.
  package func answered(_ answer: Answer) -> Message { .answered(Reply(question: self, answer: answer)) }
}

/// An answer with its question.
package struct Reply<Asked: Question>: AnyReply {
  let question: Asked
  let answer: Asked.Answer

  package var anyQuestion: any Question { question }

  package func receive(in model: inout Model) -> [Effect] { question.receive(answer, in: &model) }
}

/// A reply to a question of any type.
package protocol AnyReply: Sendable {
  var anyQuestion: any Question { get }

  /// Takes the answer into the model.
  func receive(in model: inout Model) -> [Effect]
}

/// A question of any type, to be compared with others.
package struct AnyQuestion: Hashable, Sendable {
  package let question: any Question
  /// True if keys wait for this answer though they don't wait for others of its type: a key changed what is asked for.
  fileprivate(set) var isAwaited = false

  package static func == (left: AnyQuestion, right: AnyQuestion) -> Bool {
    AnyHashable(left.question) == AnyHashable(right.question)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(question)) }
}

extension Effect {
  /// Asks a question.
  package static func ask(_ question: some Question) -> Effect { .question(AnyQuestion(question: question)) }

  /// The question that is asked; nil for other effects.
  package var question: (any Question)? {
    if case .question(let asked) = self { asked.question } else { nil }
  }
}

extension [Effect] {
  /// The same effects, with questions for whose answers later keys wait.
  var awaitedByKeys: [Effect] {
    map { effect in
      guard case .question(var asked) = effect else { return effect }
      asked.isAwaited = true
      return .question(asked)
    }
  }
}

extension Question {
  /// The message with the answer that is in memory; nil if there is no answer in memory.
  package func messageAtHand(from sources: Sources) -> Message? { answerAtHand(from: sources).map(answered) }

  /// Answers the question, and posts each answer as a message.
  package func answer(from sources: Sources, post: @escaping @Sendable (Message) -> Void) async {
    await answer(from: sources) { post(answered($0)) }
  }
}

/// The sources of answers.
package struct Sources: Sendable {
  /// The collection.
  package let archive: any ArticleArchive
  /// The reading state: marks, positions, searches.
  package let journal: any ReadingJournal
  /// The subscriptions; nil where there are none.
  package let news: (any SubscriptionProvider)?
  /// The saved searches; nil where there are none.
  package let searches: (any SavedSearchProvider)?
  /// The commands of the user; nil where none can be run.
  package let commands: (any CommandRunner)?

  package init(
    archive: any ArticleArchive, journal: any ReadingJournal, news: (any SubscriptionProvider)? = nil,
    searches: (any SavedSearchProvider)? = nil, commands: (any CommandRunner)? = nil
  ) {
    (self.searches, self.commands) = (searches, commands)
    self.archive = archive
    self.journal = journal
    self.news = news
  }
}
