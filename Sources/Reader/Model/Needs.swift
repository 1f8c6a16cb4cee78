internal import Catalogue
internal import Localization

/// The things that the meaning of a key can depend on, and that may still be on their way.
package struct Needs: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// The rows of the listing, and the place among them.
  static let rows = Needs(rawValue: 1 << 0)
  /// The row that is chosen.
  static let row = Needs(rawValue: 1 << 1)
  /// The text and the record of the article to read.
  static let article = Needs(rawValue: 1 << 2)
  /// The names and the related stories of the article to read.
  static let names = Needs(rawValue: 1 << 3)
  /// The matches of the search in the article to read.
  static let matches = Needs(rawValue: 1 << 4)
  /// The words at which the reading cursor can stand.
  static let words = Needs(rawValue: 1 << 5)
  /// The answers to the questions of earlier keys, such as all articles of a listing.
  static let answers = Needs(rawValue: 1 << 6)
  /// The content of the screen on top.
  static let content = Needs(rawValue: 1 << 7)
  /// The prompt that an earlier key opens when its answer comes.
  static let prompt = Needs(rawValue: 1 << 8)

  static let all: Needs = [.rows, .row, .article, .names, .matches, .words, .answers, .content, .prompt]
}

// MARK: - What is on its way

extension Model {
  /// The things that were asked for and have not come. While a server is away, keys act on what is there.
  var awaited: Needs {
    guard server == .answers else { return [] }
    guard !reading.isEmpty || !asked.isEmpty || screen?.isAwaitingContent == true else { return [] }
    var awaited = reading
    // An article that is left before its record came would not be marked as read.
    if !asked.isEmpty || reader.awaited.isRead { awaited.insert(.answers) }
    if asked.openPrompt { awaited.insert(.prompt) }
    if screen?.isAwaitingContent == true { awaited.insert(.content) }
    return awaited.subtracting(abandoned)
  }

  /// The things that panes wait for. Each implies those that follow from it: without rows no article is known.
  private var reading: Needs {
    if list.isAwaited(for: listing) { return [.rows, .row, .article, .names, .matches, .words] }
    if list.isRowAwaited { return [.row, .article, .names, .matches, .words] }
    if reader.isAwaited { return [.article, .names, .matches, .words] }
    var awaited: Needs = []
    if reader.wanted != nil, connections == nil, !isReadArticleGone { awaited.insert(.names) }
    if reader.awaited.matches != nil { awaited.insert(.matches) }
    if reader.cursor.map({ $0.words == nil }) == true { awaited.insert(.words) }
    return awaited
  }
}

extension ListState {
  /// True if the rows of a listing were asked for and have not come.
  func isAwaited(for listing: Listing) -> Bool {
    guard let window else { return true }
    return pending != nil && (isAskedFor || !window.request.listing.isSame(as: listing))
  }

  /// True if the chosen row is not in memory yet.
  var isRowAwaited: Bool { pending != nil && (opensOnArrival || selectedRow == nil) }
}

extension ArticleState {
  /// True if the article to read, its record, the rest of its text, or the match at which it is opened has not come.
  var isAwaited: Bool {
    guard wanted != nil, missing != wanted else { return false }
    let isMatchAwaited = awaited.match != nil && awaited.matches != nil
    return !isShown || record == nil || page.isSet && !page.isComplete || isMatchAwaited
  }
}

extension Needs {
  /// A word for the first of the things.
  var wording: String {
    if contains(.rows) || contains(.row) {
      return Localization.wording(en: "the list", vi: "danh sách")
    }
    if contains(.article) || contains(.words) || contains(.matches) {
      return Localization.wording(en: "the article", vi: "bài báo")
    }
    if contains(.names) {
      return Localization.wording(
        en: "the names and stories of the article", vi: "tên và bài liên quan của bài này")
    }
    return contains(.content)
      ? Localization.wording(en: "this screen", vi: "màn hình này")
      : Localization.wording(en: "an answer", vi: "câu trả lời")
  }
}

// MARK: - Questions of keys

/// The questions and the changes of keys, for whose answers later keys wait.
struct AskedQuestions: Sendable {
  /// A file of the user that keys change, and whose entries a screen shows or follows.
  enum ChangedFile {
    case corrections
    case searches
    case sources
  }

  private var questions: [AnyQuestion] = []
  /// The files to which a change is on its way.
  private var changing: Set<ChangedFile> = []

  var isEmpty: Bool { questions.isEmpty && changing.isEmpty }

  /// True if the answer to one of them opens a prompt.
  var openPrompt: Bool { questions.contains { $0.question.opensPrompt } }

  /// Notes the questions and the changes among some effects.
  mutating func note(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .question(let asked): note(asked)
      case .correct: changing.insert(.corrections)
      case .changeSavedSearches: changing.insert(.searches)
      case .changeSubscription: changing.insert(.sources)
      default: break
      }
    }
  }

  /// Of a lane that answers only the newest question, the newest takes the place of the others.
  private mutating func note(_ asked: AnyQuestion) {
    let kind = type(of: asked.question)
    let count = questions.count
    if kind.lane == .newest { questions.removeAll { type(of: $0.question) == kind } }
    if kind.isAwaitedByKeys || asked.isAwaited || questions.count < count { questions.append(asked) }
  }

  /// Notes that a question is answered.
  mutating func noteAnswer(to question: any Question) {
    guard !questions.isEmpty, let index = questions.firstIndex(of: AnyQuestion(question: question)) else {
      return
    }
    questions.remove(at: index)
  }

  /// True if a key's change of a file is on its way.
  func isChanging(_ file: ChangedFile) -> Bool { changing.contains(file) }

  /// Notes that a file is changed, or could not be.
  mutating func noteEnd(ofChanging file: ChangedFile) { changing.remove(file) }
}
