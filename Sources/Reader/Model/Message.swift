package import Catalogue
package import News
package import Screen

/// Something that happened.
package enum Message: Sendable {
  case key(Key)
  /// No key came for a while: the next one was not typed in one go with those before it.
  case paused
  case mouse(MouseEvent)
  /// The mouse moved to a cell while its button was down.
  case dragged(to: Point)
  /// The mouse's button came up.
  case released
  case resized(Size)
  /// Text that was pasted, as the terminal sent it.
  case pasted(String)
  /// The answer to a question. Answers to one question may come several times.
  case answered(any AnyReply)
  /// A correction, or that it was taken back, is kept.
  case corrected(CorrectionChange)
  /// The user's corrections changed, and the collection answers by them.
  case correctionsChanged
  /// A change of the termbase is kept.
  case termKept(TermChange)
  /// The user's termbase changed.
  case termbaseChanged
  /// The user's saved searches changed.
  case savedSearchesChanged
  /// A change of marks is kept.
  case marked(MarkChange)
  /// A change of a note is kept.
  case noted(NoteChange)
  /// A change of the saved searches is kept.
  case searchKept(SavedSearchChange)
  /// Notes of an earlier sitting were left unfinished: the ids of their articles.
  case draftsFound(Set<String>)
  /// The user left the editor with this note.
  case noteEdited(NoteDraft, String)
  /// The progress of loading the collection.
  case loading(LoadingState)
  /// The server of a shared archive went away, refuses, or answers again.
  case server(ServerState)
  /// Files were read by other names of fields: articles may have another text.
  case reread
  /// The collection changed: earlier answers may be out of date.
  case collectionChanged
  /// The time of `Effect.remind` is over.
  case reminded(ArticleID)
  /// The time of `Effect.limitWait` is over.
  case waitLimited(Int)
  /// Words to be shown once: a line without control characters.
  case told(String)
  /// Words about a mistake that the user has to mend: what is told without a key doesn't take their place.
  case warned(String)
  /// A command of the user's has ended, or could not be run; with words about that.
  case commandEnded(String, succeeded: Bool)
  /// The user changed the settings.
  case settingsChanged(ReaderSettings)
  /// The input of a command is made.
  case prepared(ShellCommand, input: [UInt8])
  /// The commands of earlier sittings, the newest last.
  case commandsRecalled([String])
  /// The progress of a fetch; nil when it has ended.
  case fetching(FetchProgress?)
  /// A change of the sources is kept.
  case subscriptionKept(SubscriptionChange)
  /// Sources were fetched, paused or removed.
  case subscriptionsChanged
  /// Other programs edited files of articles.
  case succeeded([ArticleSuccession])
  /// An article's file was edited: the article that it has now, instead of the article with this id.
  case edited(ArticleID, Article)
}

/// The progress of loading a collection.
package struct LoadingState: Hashable, Sendable {
  /// Articles that are loaded and can be listed.
  package var articles: Int
  /// Files that were refused, a line each: `seeds/x.txt: not text (NUL at byte 12); skipped`.
  package var refusals: [String]
  /// True if every file has been looked at.
  package var isComplete: Bool
  /// The progress of reading new and changed files; nil if there are none to read.
  package var progress: Progress?
  /// The progress of working out names and terms of listed articles; nil if all are known.
  package var analysis: Progress?

  /// The progress and the speed of a task.
  package struct Progress: Hashable, Sendable {
    package let done: Int
    package let total: Int
    /// Files or articles a second.
    package let rate: Int
    /// Entries that are read of the present file, if the file has several.
    package let entries: Int

    package init(done: Int, total: Int, rate: Int, entries: Int = 0) {
      self.done = done
      self.total = total
      self.rate = rate
      self.entries = entries
    }

    /// Seconds that the rest takes at this rate; nil if nothing is known of it.
    package var secondsLeft: Int? { rate > 0 ? (total - done + rate - 1) / rate : nil }
  }

  package init(articles: Int = 0, refusals: [String] = [], isComplete: Bool = false) {
    self.articles = articles
    self.refusals = refusals
    self.isComplete = isComplete
  }
}
