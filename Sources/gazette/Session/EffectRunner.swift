internal import Catalogue
internal import Journal
internal import News
internal import Reader

/// Performs effects beside the main thread; answers are posted to the mailbox.
struct EffectRunner {
  let library: any ArticleArchive
  let state: ReadingState
  let corrections: CorrectionStore
  let termbase: TermbaseStore
  let searches: SavedSearchStore
  let mailbox: Mailbox
  let subscriptions: SubscriptionService
  private let sources: Sources
  /// A lane for each type of question of which only the newest is answered.
  private var lanes: [ObjectIdentifier: RequestLane<AnyQuestion>] = [:]

  init(library: any ArticleArchive, state: ReadingState, stores: UserStores, mailbox: Mailbox) {
    self.library = library
    self.state = state
    (corrections, termbase, searches) = (stores.corrections, stores.termbase, stores.searches)
    self.mailbox = mailbox
    subscriptions = SubscriptionService(library: library, state: state, mailbox: mailbox)
    sources = Sources(
      archive: library, journal: state, news: subscriptions, searches: searches, commands: UserCommands())
  }

  /// Has a question answered. An answer that is in memory is posted before this returns.
  mutating func ask(_ asked: AnyQuestion) {
    if let message = asked.question.messageAtHand(from: sources) { return mailbox.post(message) }
    switch type(of: asked.question).lane {
    case .newest: lane(for: asked).submit(asked)
    case .all:
      Task { [sources, mailbox] in
        await asked.question.answer(from: sources) { mailbox.post($0) }
      }
    }
  }

  private mutating func lane(for asked: AnyQuestion) -> RequestLane<AnyQuestion> {
    let kind = ObjectIdentifier(type(of: asked.question))
    if let lane = lanes[kind] { return lane }
    let lane = RequestLane<AnyQuestion> { [sources, mailbox] asked in
      await asked.question.answer(from: sources) { mailbox.post($0) }
    }
    lanes[kind] = lane
    return lane
  }
}
